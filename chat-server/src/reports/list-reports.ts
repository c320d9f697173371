import type { ListReports, Report, ReportPage } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import type { ReportParts } from './parts.ts';
import type { FiledReport, ReportPlace } from './report.store.ts';

/** Reports in one answer. */
const PAGE = 20;

/** A page of reports, newest first, opened. Reading them is noted. Error: `invalid_payload` (a cursor that we did not give). */
export function listReports({ reports, people, events }: Pick<ReportParts, 'reports' | 'people' | 'events'>) {
  const show = showReports({ people });
  return async ({ cursor, state }: ListReports, { account }: Pick<Identity, 'account'>): Promise<ReportPage> => {
    const found = await reports.list(PAGE + 1, cursor === undefined ? undefined : readCursor(cursor), state);
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    events.read(account, page.length);
    return {
      reports: await show(page),
      ...(found.length > PAGE && last && { cursor: `${last.at}.${last.id}` }),
    };
  };
}

/** Reports with the cards of the people in them. */
export function showReports({ people }: Pick<ReportParts, 'people'>) {
  return async (reports: readonly FiledReport[]): Promise<Report[]> => {
    const cards = await people(
      reports.flatMap(({ by, about, decided }) => [by, about, ...(decided ? [decided.by] : [])]),
    );
    const person = (id: string) => cards.find((card) => card.id === id) ?? null;
    return reports.map(({ by, about, excerpt, decided, ...report }) => ({
      ...report,
      by: person(by),
      about: person(about),
      ...(excerpt && { excerpt: { ...excerpt, messages: [...excerpt.messages] } }),
      ...(decided && {
        decided: { decision: decided.decision, at: decided.at, by: person(decided.by), words: decided.words },
      }),
    }));
  };
}

function readCursor(cursor: string): ReportPlace {
  const [, at, id] = /^(\d{1,15})\.([\da-f]{32})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { at: Number(at), id };
}

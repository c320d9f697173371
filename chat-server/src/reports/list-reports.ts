import type { ReportPage } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import type { ReportParts } from './parts.ts';
import type { ReportPlace } from './report.store.ts';

/** Reports in one answer. */
const PAGE = 20;

/** A page of reports, newest first, opened. Reading them is noted. Error: `invalid_payload` (a cursor that we did not give). */
export function listReports({ reports, people, events }: Pick<ReportParts, 'reports' | 'people' | 'events'>) {
  return async ({ cursor }: { cursor?: string }, { account }: Identity): Promise<ReportPage> => {
    const found = await reports.list(PAGE + 1, cursor === undefined ? undefined : readCursor(cursor));
    const page = found.slice(0, PAGE);
    const cards = await people(page.flatMap(({ by, about }) => [by, about]));
    const person = (id: string) => cards.find((card) => card.id === id) ?? null;
    const last = page.at(-1);
    events.read(account, page.length);
    return {
      reports: page.map(({ by, about, excerpt, ...report }) => ({
        ...report,
        by: person(by),
        about: person(about),
        ...(excerpt && { excerpt: { ...excerpt, messages: [...excerpt.messages] } }),
      })),
      ...(found.length > PAGE && last && { cursor: `${last.at}.${last.id}` }),
    };
  };
}

function readCursor(cursor: string): ReportPlace {
  const [, at, id] = /^(\d{1,15})\.([\da-f]{32})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { at: Number(at), id };
}

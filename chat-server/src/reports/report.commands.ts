import { LIMITS, REPORT_DECISIONS, REPORT_STATES } from '@repere/protocol';
import { text } from '@repere/protocol/schemas';
import { z } from 'zod';
import { AppError, readArguments } from '../core/index.ts';
import { OWNER } from './decide-report.ts';
import { listReports, showReports } from './list-reports.ts';
import type { ReportParts } from './parts.ts';

const id = z.string().regex(/^[\da-f]{32}$/, 'no name of a report: "report list" shows them');
const page = z.strictObject({ state: z.enum(REPORT_STATES).optional(), cursor: z.string().max(400).optional() });
const one = z.strictObject({ report: id });
const decision = z.strictObject({
  report: id,
  decision: z.enum(REPORT_DECISIONS),
  words: text(LIMITS.reportLength).optional(),
});

/** What the command line may ask about reports. */
export function reportCommands(parts: Pick<ReportParts, 'reports' | 'people' | 'events' | 'decisions'>) {
  const { reports, people, events, decisions } = parts;
  const list = listReports(parts);
  const show = showReports({ people });
  return {
    /** A page of reports without what anybody wrote. */
    async 'report.list'(args: unknown) {
      const found = await list(readArguments(page, args ?? {}, 'the list'), { account: OWNER });
      const rows = found.reports.map(({ words: _, excerpt: __, decided, ...report }) => ({
        ...report,
        ...(decided && { decided: { decision: decided.decision, at: decided.at, by: decided.by } }),
      }));
      return { ...found, reports: rows };
    },
    /** One report, opened. */
    async 'report.show'(args: unknown) {
      const { report } = readArguments(one, args, 'the report');
      const found = await reports.find(report);
      if (!found) throw new AppError('not_found', { message: `there is no report ${report}` });
      events.read(OWNER, 1);
      const [shown] = await show([found]);
      return shown;
    },
    async 'report.decide'(args: unknown) {
      const wanted = readArguments(decision, args, 'the decision');
      return { report: wanted.report, ...(await decisions.decide(wanted, OWNER)) };
    },
  };
}

import { defineHandler, type Handler } from '../realtime/index.ts';
import { fileReport } from './file-report.ts';
import { listReports } from './list-reports.ts';
import type { ReportParts } from './parts.ts';

/** The socket requests about reports. */
export function reportHandlers(parts: Omit<ReportParts, 'mailer' | 'suspend'>): Handler[] {
  return [
    defineHandler({ name: 'report:file', rate: { burst: 10, perMinute: 1 }, handle: fileReport(parts) }),
    defineHandler({ name: 'reports:list', rate: { burst: 30, perMinute: 30 }, handle: listReports(parts) }),
    defineHandler({
      name: 'report:decide',
      rate: { burst: 30, perMinute: 30 },
      handle: (wanted, { account }) => parts.decisions.decide(wanted, account),
    }),
  ];
}

import type { ReportParts } from './parts.ts';

/** What somebody reported, for their own file: their words, and which message or person, but not the copies of what others wrote. */
export function filedReports({ reports }: Pick<ReportParts, 'reports'>) {
  return async (account: string) => {
    const filed = await reports.filedBy(account);
    return filed.map(({ id, at, about, reason, words, excerpt }) => ({
      ...{ id, at, about, reason, words },
      ...(excerpt && { conversationId: excerpt.conversationId, seq: excerpt.seq }),
    }));
  };
}

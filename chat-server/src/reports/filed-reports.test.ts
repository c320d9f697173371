import { expect, it } from 'vitest';
import { filedReports } from './filed-reports.ts';
import type { FiledReport, ReportStore } from './report.store.ts';

it('tells a reporter what they reported, without what others wrote', async () => {
  const facts = { id: 'r1', at: 5, about: 'bea', reason: 'spam', words: 'Adverts' } as const;
  const messages = [{ seq: 7, at: 1, by: 'bea', text: 'Buy' }];
  const filed: FiledReport[] = [{ ...facts, by: 'ana', excerpt: { conversationId: 'c1', seq: 7, messages } }];
  const reports = { filedBy: async () => filed } as unknown as ReportStore;
  expect(await filedReports({ reports })('ana')).toEqual([{ ...facts, conversationId: 'c1', seq: 7 }]);
});

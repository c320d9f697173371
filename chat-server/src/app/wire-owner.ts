import { suspendAccount } from '../accounts/index.ts';
import { anomalyEvents, createJournal, recallDeaths } from '../anomalies/index.ts';
import { readEvents } from '../conversations/index.ts';
import { createRetention, dataEvents, RETENTION } from '../data/index.ts';
import { createNewVoters, feedbackEvents } from '../feedback/index.ts';
import { createSitePages } from '../http/index.ts';
import { createDecisions, reportEvents } from '../reports/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Wired } from './wire-accounts.ts';
import type { wireConversations } from './wire-conversations.ts';

type Talk = Pick<ReturnType<typeof wireConversations>, 'conversationParts'>;

/** What reaches the owner, and what goes when it has had its time. */
export function wireOwner(
  foundation: Foundation,
  { accountParts, conversationParts }: Pick<Wired, 'accountParts'> & Talk,
) {
  const { config, logs, metrics, clock, ids, documents, store, people, mailer, rateLimit, tracker } = foundation;
  const { accounts } = documents;
  const { broadcast } = foundation.late;
  const reports = { reports: documents.reports, accounts, people, clock, events: reportEvents(logs.reports, metrics) };
  const reportParts = {
    ...reports,
    broadcast,
    readEvents: readEvents(conversationParts),
    decisions: createDecisions({ ...reports, mailer, suspend: suspendAccount(accountParts) }),
  };
  const news = anomalyEvents(logs.server);
  const journal = createJournal({
    anomalies: documents.anomalies,
    clock,
    alarm: foundation.alarm,
    release: config.release,
    events: news,
    told: tracker?.fault,
  });
  const feedbackParts = {
    problems: documents.problems,
    votes: documents.votes,
    isPage: createSitePages(config.siteDir),
    newVoters: createNewVoters({ rateLimit, clock, ids }),
    broken: (page: string | undefined) => journal.note({ source: 'visitor', where: page ?? 'no page' }),
    broadcast,
    clock,
    events: feedbackEvents(logs.feedback, metrics),
  };
  const retention = createRetention({
    ...documents,
    conversations: store,
    periods: { ...RETENTION, conversations: { months: config.conversationMonths } },
    clock,
    ids,
    dataEvents: dataEvents(logs.data),
  });
  return {
    reportParts,
    feedbackParts,
    retention,
    journal,
    recallDeaths: recallDeaths({ anomalies: documents.anomalies, events: news }),
  };
}

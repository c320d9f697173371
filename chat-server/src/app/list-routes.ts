import { accountRoutes, erasureRoutes, listSessions } from '../accounts/index.ts';
import { conversationRoutes, readEvents } from '../conversations/index.ts';
import { dataRoutes } from '../data/index.ts';
import { deskRoutes } from '../desk/index.ts';
import { feedbackRoutes } from '../feedback/index.ts';
import { filedReports } from '../reports/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Features } from './wire-features.ts';

/** Every route over HTTP. */
export function listRoutes({ config, documents }: Pick<Foundation, 'config' | 'documents'>, features: Features) {
  const { accountParts, conversationParts, deskParts, reportParts, feedbackParts } = features;
  return [
    ...accountRoutes({ ...accountParts, embedders: config.embedders }),
    ...erasureRoutes({ ...accountParts, erasures: documents.erasures }),
    ...conversationRoutes(conversationParts),
    ...dataRoutes({
      ...conversationParts,
      read: readEvents(conversationParts),
      sessions: listSessions(accountParts),
      filedReports: filedReports(reportParts),
      satisfaction: (account) => documents.satisfaction.of(account),
    }),
    ...deskRoutes(deskParts),
    ...feedbackRoutes(feedbackParts),
  ];
}

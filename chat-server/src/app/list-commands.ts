import { accountCommands } from '../accounts/index.ts';
import { anomalyCommands } from '../anomalies/index.ts';
import type { ControlCommands } from '../control/index.ts';
import { probeCommands } from '../conversations/index.ts';
import { dataCommands, dataEvents } from '../data/index.ts';
import { feedbackCommands } from '../feedback/index.ts';
import { logCommands } from '../observability/index.ts';
import { reportCommands } from '../reports/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Features } from './wire-features.ts';

/** What the control socket may ask. */
export function listCommands(
  { logAreas, logs, documents, store, late, alerting }: Foundation,
  features: Features,
): ControlCommands {
  const { accountParts, erasures, retention, reportParts, feedbackParts, journal } = features;
  const { relations, canned, settings, satisfaction } = documents;
  return {
    ...accountCommands({ ...accountParts, erasures: documents.erasures }),
    ...dataCommands({
      ...accountParts,
      conversations: store,
      relations,
      erasures: documents.erasures,
      erase: erasures,
      retention,
      canned,
      settings,
      satisfaction,
      dataEvents: dataEvents(logs.data),
    }),
    ...reportCommands(reportParts),
    ...feedbackCommands(feedbackParts),
    ...anomalyCommands({ anomalies: documents.anomalies, journal }),
    ...logCommands(logAreas),
    ...probeCommands({
      ...features.conversationParts,
      sessions: accountParts.sessions,
      ids: accountParts.ids,
      url: late.url.bind(late),
      told: ({ outcome }) => alerting.probed(outcome),
    }),
  };
}

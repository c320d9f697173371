import { conversationHandlers } from '../conversations/index.ts';
import { deskHandlers } from '../desk/index.ts';
import { feedbackHandlers } from '../feedback/index.ts';
import { presenceHandlers } from '../presence/index.ts';
import { relationHandlers } from '../relations/index.ts';
import { reportHandlers } from '../reports/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Features } from './wire-features.ts';

/** Every request on the socket. */
export function listHandlers({ leases, alarm }: Pick<Foundation, 'leases' | 'alarm'>, features: Features) {
  const { relationParts, conversationParts, deskParts, reportParts, feedbackParts, visibility } = features;
  return [
    ...relationHandlers(relationParts),
    ...conversationHandlers(conversationParts),
    ...reportHandlers(reportParts),
    ...feedbackHandlers(feedbackParts),
    ...deskHandlers(deskParts),
    ...presenceHandlers({ ...conversationParts, leases, visibility, alarm }),
  ];
}

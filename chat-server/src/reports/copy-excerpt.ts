import { type ConversationEvent, LIMITS, type MessageEvent, type ReportedMessage } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import type { ReportParts } from './parts.ts';
import type { ReportExcerpt } from './report.store.ts';

/** What a message is reported with, and who wrote it. */
export interface Copied {
  author: string;
  excerpt: ReportExcerpt;
}

/**
 * Copies a message with up to `LIMITS.reportAround` on each side, as the reporter sees them: what is withheld from them is not among
 * these, nor anything that is no message. Error: `not_found` (no message that they may read, or their own).
 */
export function copyExcerpt({ readEvents }: Pick<ReportParts, 'readEvents'>) {
  return async (conversationId: string, seq: number, identity: Identity): Promise<Copied> => {
    const { events: until } = await readEvents({ conversationId, before: seq + 1 }, identity);
    const reported = until.at(-1);
    if (reported?.seq !== seq || reported.type !== 'message' || reported.by === identity.account)
      throw new AppError('not_found', { field: 'seq' });
    const { events: later } = await readEvents({ conversationId, after: seq }, identity);
    const messages = [
      ...until.slice(0, -1).filter(isMessage).slice(-LIMITS.reportAround),
      reported,
      ...later.filter(isMessage).slice(0, LIMITS.reportAround),
    ];
    return { author: reported.by, excerpt: { conversationId, seq, messages: messages.map(toCopy) } };
  };
}

function isMessage(event: ConversationEvent): event is MessageEvent {
  return event.type === 'message';
}

function toCopy({ seq, at, by, text }: MessageEvent): ReportedMessage {
  return { seq, at, by, text };
}

import { type CannedReply, LIMITS } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/**
 * Adds a canned reply, or takes the place of the one with its identifier: the last one to save wins. Errors: `invalid_payload` with the field
 * `shortcut` (another reply in that language has it), `forbidden` (nobody beyond `LIMITS.cannedReplies`), `not_stored`.
 */
export function saveCanned({ canned, events }: Pick<DeskParts, 'canned' | 'events'>) {
  return async (reply: CannedReply, { account }: Identity): Promise<CannedReply> => {
    await canned.save(reply, (others) => {
      if (others.some(({ language, shortcut }) => language === reply.language && shortcut === reply.shortcut))
        throw new AppError('invalid_payload', { field: 'shortcut' });
      if (others.length >= LIMITS.cannedReplies) throw new AppError('forbidden');
    });
    events.decided(account, 'canned reply');
    return reply;
  };
}

import { type CannedReply, LIMITS } from '@repere/protocol';
import { admitAuthor } from '../../conversations/index.ts';
import { AppError, type Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/**
 * Adds a canned reply, or takes the place of the one with its identifier: the last one to save wins. Errors: `invalid_payload` with the field
 * `shortcut` (another reply in that language has it), `forbidden` (nobody beyond `LIMITS.cannedReplies`),
 * `suspended`, `session_ended` (another role by now), `not_stored`.
 */
export function saveCanned({ accounts, canned, events }: Pick<DeskParts, 'accounts' | 'canned' | 'events'>) {
  const admit = admitAuthor({ accounts });
  return async (reply: CannedReply, identity: Identity): Promise<CannedReply> => {
    await canned.save(reply, async (others) => {
      await admit(identity);
      if (others.some(({ language, shortcut }) => language === reply.language && shortcut === reply.shortcut))
        throw new AppError('invalid_payload', { field: 'shortcut' });
      if (others.length >= LIMITS.cannedReplies) throw new AppError('forbidden');
    });
    events.decided(identity.account, 'canned reply');
    return reply;
  };
}

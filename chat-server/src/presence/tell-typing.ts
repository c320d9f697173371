import type { TellTyping } from '@repere/protocol';
import { readable } from '../conversations/index.ts';
import type { Identity } from '../core/index.ts';
import type { PresenceParts } from './parts.ts';
import { whoHears } from './presence.policy.ts';

type Parts = Pick<PresenceParts, 'accounts' | 'relations' | 'store' | 'broadcast'>;

/** Tells that somebody is writing, or no longer is; the answer is the same, at the same time, whether anybody hears it. Errors: `not_found`, `forbidden`. */
export function tellTyping(parts: Parts) {
  const { store, broadcast } = parts;
  const hears = whoHears(parts);
  return async ({ conversationId, typing, note }: TellTyping, identity: Identity): Promise<Record<string, never>> => {
    const { account } = identity;
    const head = readable(await store.head(conversationId, account), identity);
    const audience = await hears(head, identity, note);
    const notice = { conversationId, account, typing, ...(note && { note }) };
    // Not before the answer has left: it would come the later the more people hear of it.
    setImmediate(() => audience && broadcast().to(audience, 'typing:changed', notice));
    return {};
  };
}

import { PROTOCOL_VERSION, type Welcome } from '@repere/protocol';
import { toMe } from '../accounts/index.ts';
import { revisionOf } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { askSatisfaction } from '../desk/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Features } from './wire-features.ts';

/** What somebody is told first on each connection. Error: `unauthenticated` (the account is gone). */
export function createWelcome(
  { documents, store, clock }: Pick<Foundation, 'documents' | 'store' | 'clock'>,
  { conversationParts, deskParts }: Pick<Features, 'conversationParts' | 'deskParts'>,
) {
  const revision = revisionOf(conversationParts);
  const asksSatisfaction = askSatisfaction(deskParts);
  return async (identity: Identity): Promise<Welcome> => {
    const account = await documents.accounts.find(identity.account);
    if (!account) throw new AppError('unauthenticated');
    return {
      protocol: PROTOCOL_VERSION,
      epoch: store.epoch(),
      me: toMe(account, identity),
      revision: await revision(identity),
      now: clock.now(),
      ...((await asksSatisfaction(account)) && { ask: 'satisfaction' as const }),
    };
  };
}

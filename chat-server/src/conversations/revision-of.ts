import { type Identity, isStaff } from '../core/index.ts';
import type { ConversationParts } from './parts.ts';

/** A person's revision: it rises with everything that they can see of conversations, and with what they decide about others in any window. */
export function revisionOf({ store, relations }: Pick<ConversationParts, 'store' | 'relations'>) {
  return async (identity: Identity): Promise<number> => {
    const { revision } = await relations.find(identity.account);
    return revision + (await store.revision(identity.account, isStaff(identity)));
  };
}

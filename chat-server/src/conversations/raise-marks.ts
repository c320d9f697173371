import type { Marks } from '@repere/protocol';
import { Turns } from '../core/index.ts';
import { hasBlocked } from '../relations/index.ts';
import { ownersOf } from './conversation.policy.ts';
import type { Head } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { otherOf } from './standing.ts';

type Parts = Pick<ConversationParts, 'store' | 'relations' | 'broadcast'>;

/**
 * Raises what others may know of somebody's progress, and tells them. Nothing moves while a direct conversation waits to be accepted or one
 * of its two has blocked the other. A mark never stands beyond the newest message that its owner sees, nor on one that is withheld from them:
 * whoever was blocked for a while would see exactly their hidden message marked. It may pass over one on its way to a later message, which
 * tells nothing. `head` is in the owner's view. Error: `not_stored`.
 */
export function raiseMarks({ store, relations, broadcast }: Parts) {
  /** Marks of one account in a conversation, one after the other: of two equal ones the second tells nobody. */
  const turns = new Turns();

  async function isOpen(head: Head, account: string): Promise<boolean> {
    if (head.kind === 'coaching') return true;
    const other = otherOf(head, account);
    if (!head.accepted || hasBlocked(await relations.find(account), other)) return false;
    return !hasBlocked(await relations.find(other), account);
  }

  async function mayStandOn({ id }: Head, account: string, seq: number): Promise<boolean> {
    const facts = await store.messageFacts(id, seq);
    return !facts?.withheld || facts.by === account;
  }

  return (head: Head, account: string, progress: Partial<Omit<Marks, 'account'>>): Promise<void> =>
    turns.take(`${head.id} ${account}`, async () => {
      const known = (await store.marks(head.id)).find((each) => each.account === account);
      const seq = Math.min(Math.max(progress.read ?? 0, progress.delivered ?? 0), head.lastMessageSeq);
      const [delivered, read] = [seq, progress.read === undefined ? 0 : seq];
      if (delivered <= (known?.delivered ?? 0) && read <= (known?.read ?? 0)) return;
      if (!(await isOpen(head, account)) || !(await mayStandOn(head, account, seq))) return;
      const marks = await store.mark(head.id, account, { delivered, read });
      const audience = { accounts: ownersOf(head), desk: head.kind === 'coaching', except: [account] };
      broadcast().to(audience, 'conversation:marks', { conversationId: head.id, marks });
    });
}

/** What a reader may know of the others' progress: nothing while a direct conversation waits to be accepted. */
export function othersMarks({ store }: Pick<ConversationParts, 'store'>) {
  return async (head: Head, reader: string): Promise<Marks[]> =>
    head.accepted ? (await store.marks(head.id)).filter(({ account }) => account !== reader) : [];
}

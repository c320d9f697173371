import { LIMITS } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { hasBlocked } from '../relations/index.ts';
import type { Head, MessageFacts, NewEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { otherOf, requestState } from './standing.ts';
import { admitAuthor, hasDeclined } from './writing.policy.ts';

type Parts = Pick<ConversationParts, 'store' | 'accounts' | 'relations' | 'clock'>;

/** Which message, in a conversation that whoever changes it may read. */
type Change = [head: Head, identity: Identity, seq: number];

/**
 * The message that somebody may change, asked under the conversation's lock: their own, not deleted, sent within `LIMITS.editWindow`. Errors:
 * `suspended`, `not_found`, `too_late`.
 */
function admitChange({ store, accounts, clock }: Parts) {
  const admit = admitAuthor({ accounts });
  return async (...[head, identity, seq]: Change): Promise<MessageFacts> => {
    await admit(identity);
    const facts = await store.messageFacts(head.id, seq);
    if (facts?.by !== identity.account || facts.deleted) throw noMessage();
    if (clock.now() - facts.at > LIMITS.editWindow) throw new AppError('too_late');
    return facts;
  };
}

/**
 * What an edit leads to. Where the other has blocked its author, or declined their request, the new wording is its author's alone and to
 * the other the message is deleted; so is every later wording, and that of a message that was withheld. Errors: those of a change,
 * `blocked` (one has blocked the other), and `not_found` where nobody is there any more.
 */
export function decideEdit(parts: Parts) {
  const { store, accounts, relations } = parts;
  const admit = admitChange(parts);

  async function isWithheld(head: Head, account: string): Promise<boolean> {
    if (head.kind === 'coaching') return false;
    const other = otherOf(head, account);
    if (!(await accounts.find(other))) throw new AppError('not_found', { field: 'conversationId' });
    // Withheld, it would take a message from the other without a notice: so they would learn of the block.
    if (hasBlocked(await relations.find(account), other)) throw new AppError('blocked');
    const theirs = await relations.find(other);
    const declined = requestState(head, account) === 'outgoing' && hasDeclined(theirs, head.id);
    return hasBlocked(theirs, account) || declined;
  }

  return async (text: string, ...[head, identity, seq]: Change): Promise<NewEvent[]> => {
    const facts = await admit(head, identity, seq);
    const [message] = await store.eventsAfter(head.id, seq - 1, 1);
    if (message?.type !== 'message' || !message.content) throw noMessage();
    const withheld = facts.withheld || (await isWithheld(head, identity.account));
    const content = { ...message.content, text };
    return [{ stream: 'shared', type: 'edited', target: seq, content, ...(withheld && { withheld }) }];
  };
}

/** What a deletion leads to: it is honoured whoever has blocked whom. Of what was the author's alone the others are told nothing. Errors: those of a change. */
export function decideDeletion(parts: Parts) {
  const admit = admitChange(parts);
  return async (...[head, identity, seq]: Change): Promise<NewEvent[]> => {
    const { withheld } = await admit(head, identity, seq);
    return [{ stream: 'shared', type: 'deleted', target: seq, ...(withheld && { withheld }) }];
  };
}

function noMessage(): AppError {
  return new AppError('not_found', { field: 'seq' });
}

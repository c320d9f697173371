import { LIMITS, type MessageName } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { hasBlocked, type Relation } from '../relations/index.ts';
import { carer, withCare } from './care.policy.ts';
import type { Content, Head, NewEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { admitQuote } from './quoting.policy.ts';
import { otherOf, requestState } from './standing.ts';

/**
 * Whether an author may write at all, asked under the lock of what is written: what was on its way when an account was suspended, erased or given
 * another role is not let in after that. Errors: `suspended`, `session_ended` (another role: the session of the one before is over).
 */
export function admitAuthor({ accounts }: Pick<ConversationParts, 'accounts'>) {
  return async ({ account, role }: Pick<Identity, 'account' | 'role'>): Promise<void> => {
    const author = await accounts.find(account);
    if (!author || author.suspendedAt !== undefined) throw new AppError('suspended');
    if (author.role !== role) throw new AppError('session_ended');
  };
}

/**
 * What a message leads to in a conversation that its author may read, decided under the conversation's lock. To whoever is blocked,
 * declined or ignored it looks the same as to anybody else. Errors: `suspended`, `blocked` (one has blocked the other), `request_pending`,
 * `not_found` (the other's account is gone, or nothing that may be quoted).
 */
export function decideMessage({
  store,
  accounts,
  relations,
}: Pick<ConversationParts, 'store' | 'accounts' | 'relations'>) {
  const admit = admitAuthor({ accounts });
  const carerOf = carer({ accounts });
  const admitQuoted = admitQuote({ store });
  return async (head: Head, identity: Identity, content: Content, quoted?: MessageName): Promise<NewEvent[]> => {
    await admit(identity);
    const { account } = identity;
    if (quoted) await admitQuoted(head.id, account, quoted);
    const quotes = quoted?.seq;
    if (head.kind === 'coaching') return withCare(head, await carerOf(head), identity, toMessage(content, { quotes }));
    const other = otherOf(head, account);
    if (!(await accounts.find(other))) throw new AppError('not_found', { field: 'conversationId' });
    if (hasBlocked(await relations.find(account), other)) throw new AppError('blocked');
    const request = requestState(head, account);
    if (request === 'outgoing' && head.requestMessages >= LIMITS.requestMessages) throw new AppError('request_pending');
    const theirs = await relations.find(other);
    const withheld = hasBlocked(theirs, account) || (request === 'outgoing' && hasDeclined(theirs, head.id));
    const accepted: NewEvent[] = request === 'incoming' ? [{ stream: 'shared', type: 'accepted' }] : [];
    return [...accepted, toMessage(content, { withheld, quotes })];
  };
}

/** A message about to be appended. */
export function toMessage(
  content: Content,
  { withheld = false, quotes }: { withheld?: boolean; quotes?: number | undefined } = {},
): NewEvent {
  const quoted = quotes !== undefined && { quotes };
  return { stream: 'shared', type: 'message', content, ...quoted, ...(withheld && { withheld }) };
}

/** Whether somebody wants nothing of a request. */
export function hasDeclined({ answers }: Relation, id: string): boolean {
  return answers.some(({ conversation, answer }) => conversation === id && answer === 'decline');
}

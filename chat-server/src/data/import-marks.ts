import type { ConversationStore } from '../conversations/index.ts';
import { hasBlocked, type RelationStore } from '../relations/index.ts';
import type { LineOf } from './data-line.ts';
import type { Outcome } from './import-account.ts';
import { LineRefused } from './import-problem.ts';
import type { ImportView } from './import-view.ts';

/** Read positions, marks, blocks and answers: what people keep beside their conversations. Each throws {@link LineRefused}; error: `not_stored`. */
export function importMarks(parts: { conversations: ConversationStore; relations: RelationStore; view: ImportView }) {
  const { conversations, relations, view } = parts;

  async function requireAccount(field: string, account: string): Promise<void> {
    if ((await view.roleOf(account)) === undefined)
      throw new LineRefused(field, `there is no account ${account}, here or in an earlier line`);
  }

  async function requireConversation(id: string) {
    const head = await view.head(id);
    if (!head) throw new LineRefused('conversation', `there is no conversation ${id}, here or in an earlier line`);
    return head;
  }

  return {
    async read({ conversation, account, seq }: LineOf<'read'>, check: boolean): Promise<Outcome> {
      await requireAccount('account', account);
      const { lastSeq } = await requireConversation(conversation);
      if (seq > lastSeq) throw new LineRefused('seq', `the conversation ends with number ${lastSeq}`);
      if ((await conversations.readPosition(conversation, account)) >= seq) return 'present';
      if (!check) await conversations.markRead(conversation, account, seq);
      return 'added';
    },
    async mark({ conversation, account, delivered, read }: LineOf<'mark'>, check: boolean): Promise<Outcome> {
      await requireAccount('account', account);
      const { lastSeq } = await requireConversation(conversation);
      if (delivered > lastSeq) throw new LineRefused('delivered', `the conversation ends with number ${lastSeq}`);
      if (read > delivered) throw new LineRefused('read', 'nothing is read before it is delivered');
      const known = (await conversations.marks(conversation)).find((each) => each.account === account);
      if (known && known.delivered >= delivered && known.read >= read) return 'present';
      if (!check) await conversations.mark(conversation, account, { delivered, read });
      return 'added';
    },
    async block({ account, blocked, at }: LineOf<'block'>, check: boolean): Promise<Outcome> {
      await requireAccount('account', account);
      await requireAccount('blocked', blocked);
      if (account === blocked) throw new LineRefused('blocked', 'nobody blocks themselves');
      if (hasBlocked(await relations.find(account), blocked)) return 'present';
      if (!check)
        await relations.change(account, (relation) =>
          hasBlocked(relation, blocked)
            ? relation
            : { ...relation, blocked: [...relation.blocked, { account: blocked, at }] },
        );
      return 'added';
    },
    async answer({ account, conversation, answer, at }: LineOf<'answer'>, check: boolean): Promise<Outcome> {
      await requireAccount('account', account);
      await requireConversation(conversation);
      const { answers } = await relations.find(account);
      if (answers.some((each) => each.conversation === conversation)) return 'present';
      if (!check)
        await relations.change(account, (relation) => ({
          ...relation,
          answers: [...relation.answers, { conversation, answer, at }],
        }));
      return 'added';
    },
  };
}

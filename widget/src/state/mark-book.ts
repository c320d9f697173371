import type { ConversationSummary, Marks } from '@repere/protocol';

/** How far a message of one's own has got. */
export type Progress = 'sent' | 'delivered' | 'read';

/** How far others have got in each conversation. Numbers only rise, whichever of list and notice comes first. */
export class MarkBook {
  readonly #held = new Map<string, Map<string, Marks>>();

  /** Takes over what was told of a conversation; returns whether anything rose. */
  take(conversation: string, marks: readonly Marks[]): boolean {
    const held = this.#held.get(conversation) ?? new Map<string, Marks>();
    this.#held.set(conversation, held);
    let rose = false;
    for (const { account, delivered, read } of marks) {
      const before = held.get(account) ?? { delivered: 0, read: 0 };
      rose ||= delivered > before.delivered || read > before.read;
      held.set(account, {
        account,
        delivered: Math.max(before.delivered, delivered),
        read: Math.max(before.read, read),
      });
    }
    return rose;
  }

  /** How far the reader's message at `seq` has got. Of those who answer a question any one counts; to them the member alone does. */
  progress({ id, kind, people }: ConversationSummary, me: string, seq: number): Progress {
    const member = people[0]?.id;
    let furthest: Progress = 'sent';
    for (const { account, delivered, read } of this.#held.get(id)?.values() ?? []) {
      if (account === me || (kind !== 'direct' && member !== me && account !== member)) continue;
      if (read >= seq) return 'read';
      if (delivered >= seq) furthest = 'delivered';
    }
    return furthest;
  }

  clear(): void {
    this.#held.clear();
  }
}

import type { ConversationStore } from '../../src/conversations/conversation.store.ts';
import { CONVERSATIONS, textOf } from './load.ts';

/** Knows every try and every ack, over all runs, and asks the store whether it kept its word. */
export class Checker {
  readonly #tried = new Map<string, string>();
  readonly #acked = new Map<string, number>();

  get acks(): number {
    return this.#acked.size;
  }

  /** Takes in a line that a writer said. Answers faults that show at once: acks that contradict each other. */
  hear(line: string): string[] {
    const [word, conversation, clientId, seq] = line.split(' ') as [string, string, string, string | undefined];
    if (word === 'try') this.#tried.set(clientId, conversation);
    if (word !== 'ack' || seq === undefined) return [];
    const before = this.#acked.get(clientId);
    this.#acked.set(clientId, Number(seq));
    return before === undefined || before === Number(seq) ? [] : [`${clientId} was acked as ${before} and as ${seq}`];
  }

  /** Reads everything; answers what is wrong. */
  async check(store: ConversationStore): Promise<string[]> {
    const faults: string[] = [];
    const seen = new Map<string, number>();
    for (const conversation of CONVERSATIONS) {
      const { lastSeq } = (await store.head(conversation)) ?? { lastSeq: 0 };
      let expected = 0;
      while (expected < lastSeq) {
        const page = await store.eventsAfter(conversation, expected, 500);
        if (page.length === 0) return [...faults, `${conversation} ends at ${expected}, and its head says ${lastSeq}`];
        for (const event of page) {
          expected += 1;
          if (event.seq !== expected) faults.push(`${conversation} has ${event.seq} where ${expected} is due`);
          if (event.type !== 'message') continue;
          if (seen.has(event.clientId)) faults.push(`${event.clientId} is there twice`);
          seen.set(event.clientId, event.seq);
          if (this.#tried.get(event.clientId) !== conversation) faults.push(`${event.clientId}: nobody sent it there`);
          if (event.content?.text !== textOf(event.clientId)) faults.push(`${event.clientId} has another text`);
        }
      }
    }
    for (const [clientId, seq] of this.#acked) {
      if (seen.get(clientId) !== seq) faults.push(`${clientId} was acked as ${seq} and is ${seen.get(clientId)}`);
    }
    return faults;
  }
}

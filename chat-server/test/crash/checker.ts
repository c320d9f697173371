import type { ConversationStore, StoredEvent } from '../../src/conversations/conversation.store.ts';
import { CONVERSATIONS, textOf } from './load.ts';

/** Something that a writer was about to append: a message, or the change of one. */
interface Try {
  conversation: string;
  type: string;
  /** The client id of the message. */
  message: string;
}

/** Knows every try and every ack, over all runs, and asks the store whether it kept its word. */
export class Checker {
  readonly #tried = new Map<string, Try>();
  readonly #acked = new Map<string, number>();

  /** How much was acked of a type. */
  acks(type: string): number {
    return [...this.#acked.keys()].filter((clientId) => this.#tried.get(clientId)?.type === type).length;
  }

  /** Takes in a line that a writer said. Answers faults that show at once: acks that contradict each other. */
  hear(line: string): string[] {
    const [word, conversation, clientId, what, message] = line.split(' ') as [string, string, string, string?, string?];
    if (word === 'try' && what !== undefined && message !== undefined)
      this.#tried.set(clientId, { conversation, type: what, message });
    if (word !== 'ack' || what === undefined) return [];
    const before = this.#acked.get(clientId);
    this.#acked.set(clientId, Number(what));
    return before === undefined || before === Number(what) ? [] : [`${clientId} was acked as ${before} and as ${what}`];
  }

  /** Reads everything; answers what is wrong. */
  async check(store: ConversationStore): Promise<string[]> {
    const faults: string[] = [];
    const seen = new Map<string, number>();
    for (const conversation of CONVERSATIONS) {
      const events = await this.#read(store, conversation, faults);
      const changes = new Map<number, StoredEvent>();
      for (const event of events) {
        if (event.type !== 'message' && event.type !== 'edited' && event.type !== 'deleted') continue;
        const { clientId, type } = event;
        const tried = this.#tried.get(clientId);
        if (seen.has(clientId)) faults.push(`${clientId} is there twice`);
        seen.set(clientId, event.seq);
        if (tried?.conversation !== conversation || tried.type !== type)
          faults.push(`${clientId}: nobody did that there`);
        if (type === 'message') continue;
        if (seen.get(tried?.message ?? '') !== event.target) faults.push(`${clientId} changes another message`);
        changes.set(event.target, event);
      }
      for (const event of events) {
        if (event.type !== 'message' && event.type !== 'edited') continue;
        const newest = changes.get(event.type === 'message' ? event.seq : event.target);
        const due = presentText(event, newest);
        if ((event.content?.text ?? null) !== due) faults.push(`${event.clientId} has another text`);
      }
    }
    for (const [clientId, seq] of this.#acked) {
      if (seen.get(clientId) !== seq) faults.push(`${clientId} was acked as ${seq} and is ${seen.get(clientId)}`);
    }
    return faults;
  }

  async #read(store: ConversationStore, conversation: string, faults: string[]): Promise<StoredEvent[]> {
    const { lastSeq } = (await store.head(conversation)) ?? { lastSeq: 0 };
    const events: StoredEvent[] = [];
    while (events.length < lastSeq) {
      const page = await store.eventsAfter(conversation, events.length, 500);
      if (page.length === 0) {
        faults.push(`${conversation} ends at ${events.length}, and its head says ${lastSeq}`);
        break;
      }
      for (const event of page) {
        events.push(event);
        if (event.seq !== events.length) faults.push(`${conversation} has ${event.seq} where ${events.length} is due`);
      }
    }
    return events;
  }
}

/** What a message says after its newest change, and what an edit says: nothing once another has taken its place. */
function presentText({ type, clientId }: StoredEvent, newest: StoredEvent | undefined): string | null {
  if (type === 'message' && !newest) return textOf(clientId);
  if (newest?.type !== 'edited') return null;
  return type === 'message' || newest.clientId === clientId ? textOf(newest.clientId) : null;
}

import fc from 'fast-check';
import { expect } from 'vitest';
import type {
  AppendRequest,
  ConversationStore,
  Head,
  ListPlace,
  NewEvent,
  StoredEvent,
} from '../conversations/conversation.store.ts';

/** Who writes to whom in a model: everybody to everybody, by pairs. */
export const PEOPLE = ['ana', 'bea', 'cleo'];
const PAIRS = { 'ana bea': ['ana', 'bea'], 'bea cleo': ['bea', 'cleo'], 'cleo ana': ['cleo', 'ana'] } as const;
type Pair = keyof typeof PAIRS;

/** One append in a direct conversation, made up. */
export interface Step {
  conversation: Pair;
  /** Whether the one who created it writes, or the other. */
  creator: boolean;
  withheld: boolean;
  accepts: boolean;
  /** Milliseconds beside a clock that goes on by ten with each step: it goes back now and then. */
  drift: number;
}

export function step(): fc.Arbitrary<Step> {
  return fc.record({
    conversation: fc.constantFrom(...(Object.keys(PAIRS) as Pair[])),
    creator: fc.boolean(),
    withheld: fc.boolean(),
    accepts: fc.boolean(),
    drift: fc.integer({ min: -30, max: 30 }),
  });
}

/** The append of a step; the first one of a conversation creates it. */
export function toAppend(
  { conversation, creator, withheld, accepts, drift }: Step,
  turn: number,
  head: Head | undefined,
): AppendRequest {
  const [first, second] = PAIRS[conversation];
  const message: NewEvent = {
    stream: 'shared',
    type: 'message',
    content: { text: `${turn}` },
    ...(withheld && { withheld }),
  };
  const opening: NewEvent[] = [
    { stream: 'shared', type: 'created', kind: 'direct' },
    { stream: 'shared', type: 'joined', account: second },
  ];
  const accepted: NewEvent[] = accepts ? [{ stream: 'shared', type: 'accepted' }] : [];
  return {
    conversation,
    author: creator || !head ? first : second,
    role: 'member',
    clientId: `k${turn}`,
    at: 1000 + turn * 10 + drift,
    body: `${turn}`,
    decide: () => [...(head ? [] : opening), ...accepted, message],
  };
}

/** Whether an append shows anything to somebody: it does not where it holds what is withheld from them. */
export function sees(pair: Pair, events: readonly StoredEvent[], account: string): boolean {
  const people: readonly string[] = PAIRS[pair];
  return people.includes(account) && (events[0]?.by === account || !events.some(isWithheld));
}

function isWithheld(event: StoredEvent): boolean {
  return event.type === 'message' && event.withheld === true;
}

/** Keeps all appends, and works everything out from them each time it is asked. */
export class PlainModel {
  readonly #appends: { conversation: Pair; at: number; events: readonly StoredEvent[] }[] = [];

  take(conversation: Pair, at: number, events: readonly StoredEvent[]): void {
    this.#appends.push({ conversation, at, events });
  }

  conversationsOf(account: string): Pair[] {
    const begun = new Set(this.#appends.map(({ conversation }) => conversation));
    return [...begun].filter((conversation) => (PAIRS[conversation] as readonly string[]).includes(account));
  }

  /** What somebody sees of a conversation. */
  view(conversation: Pair, account: string) {
    const all = this.#appends.filter((each) => each.conversation === conversation);
    const seen = all.filter(({ events }) => sees(conversation, events, account));
    const events = all.flatMap((each) => each.events);
    const messages = events.filter(({ type }) => type === 'message');
    const shown = messages.filter((event) => event.by === account || !isWithheld(event));
    const acceptance = events.findIndex(
      ({ type, by }) => type === 'accepted' || (type === 'message' && by !== PAIRS[conversation][0]),
    );
    return {
      id: conversation,
      // It was created for both, at its time, whatever its first message is to the other one.
      updatedAt: Math.max(all[0]!.at, ...seen.map(({ at }) => at)),
      lastMessageSeq: shown.at(-1)?.seq ?? 0,
      lastSeq: events.length,
      accepted: acceptance >= 0,
      requestMessages: (acceptance < 0 ? events : events.slice(0, acceptance)).filter(({ type }) => type === 'message')
        .length,
      unread: (after: number) => shown.filter(({ by, seq }) => by !== account && seq > after).length,
    };
  }
}

/** Asks a store and a model the same questions. */
export async function compare(store: ConversationStore, model: PlainModel): Promise<void> {
  for (const account of PEOPLE) {
    const views = model.conversationsOf(account).map((conversation) => model.view(conversation, account));
    views.sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? 1 : -1));
    const listed: Head[] = [];
    // One more than there should be is enough to be wrong, and a list that repeats itself has no end.
    for (let below: ListPlace | undefined; listed.length <= views.length;) {
      const [head] = await store.listOf(account, 1, below);
      if (!head) break;
      listed.push(head);
      below = head;
    }
    expect(listed).toMatchObject(views.map(({ unread: _, ...facts }) => facts));
    for (const { id, unread, lastSeq } of views) {
      expect(await store.head(id, account)).toEqual(listed.find((head) => head.id === id));
      for (let after = 0; after <= lastSeq; after += 1)
        expect(await store.countMessages(id, after, account)).toBe(unread(after));
    }
  }
}

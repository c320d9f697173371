import type { AppendRequest, ConversationStore, NewEvent } from '../conversations/conversation.store.ts';
import type { KeyRing } from '../core/key-ring.ts';

/** A store under test, with what the suite needs around it. */
export interface ConversationStoreUnderTest {
  store: ConversationStore;
  /** The keys that the store uses. */
  keys: KeyRing;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<ConversationStore>;
  end(): Promise<void>;
}

/** An append with everything that a test does not care about filled in. */
export function request(change: Partial<AppendRequest> & { events?: NewEvent[] }): AppendRequest {
  const { events = [say('hello')], ...rest } = change;
  const base = { conversation: 'c1', author: 'ana', role: 'member', clientId: 'k1', at: 1000, body: 'hello' } as const;
  return { ...base, decide: () => events, ...rest };
}

/** A message event. */
export function say(text: string): NewEvent {
  return { stream: 'shared', type: 'message', content: { text } };
}

/** A message for its author alone. */
export function withhold(text: string): NewEvent {
  return { stream: 'shared', type: 'message', content: { text }, withheld: true };
}

/** The first append of a conversation: created by `author`, with a message. */
export function start(change: Partial<AppendRequest>, kind: 'direct' | 'coaching' = 'coaching', others: string[] = []) {
  const joins = others.map((account) => ({ stream: 'shared', type: 'joined', account }) as const);
  return request({
    clientId: `start ${change.conversation ?? 'c1'}`,
    ...change,
    decide: () => [{ stream: 'shared', type: 'created', kind }, ...joins, say('hello')],
  });
}

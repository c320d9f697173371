import { expect } from 'vitest';
import type { MemberCard, Person } from '@repere/protocol';
import { ChatStore } from '../state/chat.store.ts';
import { DeskStore } from '../state/desk.store.ts';
import { createDates } from '../strings/dates.ts';
import { deskEn } from '../strings/desk.en.ts';
import { deskFr } from '../strings/desk.fr.ts';
import { en } from '../strings/en.ts';
import { fr } from '../strings/fr.ts';
import { FakeConnection } from './fake-connection.ts';
import { someMe } from './me.ts';

/** The member of the fake server, as the desk knows them. */
export const LEA: Person = { id: 'lea', handle: 'lea', name: 'Léa', role: 'member' };

/** A coach at their desk, over a server in memory. */
export interface DeskStage {
  server: FakeConnection;
  store: ChatStore;
  desk: DeskStore;
  /** What a part of the desk is given. */
  given: (conversation?: string) => Record<string, unknown>;
}

/** Sits a coach down, and waits until the queues were read. */
export async function deskStage(
  language: 'en' | 'fr' = 'en',
  prepare: (server: FakeConnection) => void = () => undefined,
): Promise<DeskStage> {
  const server = new FakeConnection();
  server.me = someMe({ id: 'sam', handle: 'sam', name: 'Sam', role: 'coach' });
  prepare(server);
  const newId = (): string => crypto.randomUUID();
  const store = new ChatStore({ connection: server, of: 'desk', now: Date.now, newId });
  const desk = new DeskStore(store, newId);
  const [strings, words] = language === 'fr' ? [fr, deskFr] : [en, deskEn];
  desk.speech = { strings, words, dates: createDates(language, strings) };
  store.arrive(true);
  await expect.poll(() => desk.pages('all').listed).toBe(true);
  const given = (conversation = ''): Record<string, unknown> => ({
    store,
    desk,
    conversation,
    strings,
    words,
    language,
  });
  return { server, store, desk, given };
}

/** What coaches are told of the member. */
export function someCard(given: Partial<MemberCard> = {}): MemberCard {
  return {
    person: LEA,
    about: 'Running since spring, lifting since last week.',
    language: 'fr',
    since: Date.UTC(2026, 2, 3, 12),
    conversations: 1,
    ratings: [],
    ...given,
  };
}

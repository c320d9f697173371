import { randomInt, randomUUID } from 'node:crypto';
import { LIMITS } from '@repere/protocol';
import { people as createPeople } from '../../src/accounts/index.ts';
import { countUnread } from '../../src/conversations/count-unread.ts';
import { conversationEvents } from '../../src/conversations/index.ts';
import { listConversations } from '../../src/conversations/list-conversations.ts';
import { markRead } from '../../src/conversations/mark-read.ts';
import { readEvents } from '../../src/conversations/read-events.ts';
import { sendMessage } from '../../src/conversations/send-message.ts';
import { type Broadcast, type Identity, systemClock } from '../../src/core/index.ts';
import { castVote } from '../../src/feedback/cast-vote.ts';
import { feedbackEvents } from '../../src/feedback/index.ts';
import { createMetrics, createSilentLog } from '../../src/observability/index.ts';
import type { EmbeddedConversationStore } from '../../src/storage/lowdb/conversation.store.lowdb.ts';
import type { DocumentStores } from '../../src/storage/lowdb/document-stores.ts';
import { castOf, type Plan, type Talk } from './cast.ts';
import type { Operation } from './operation.ts';
import { idOf } from './population.ts';

/** Conversations that people are talking in, of however many there are. */
const LIVELY = 50;

const TEXT = 'Deux séries de huit squats, puis une minute de repos ; je garde le dos droit et je souffle en remontant.';

const NOBODY_LISTENS: Broadcast = { to: () => undefined, unwatch: async () => undefined, endSession: () => undefined };

/** What is done by use cases on a real log, fsync included: all of it but the way over the network. */
export function eventOperations(stores: DocumentStores, store: EmbeddedConversationStore, plan: Plan): Operation[] {
  const { accounts, relations, votes } = stores;
  const [log, metrics] = [createSilentLog(), createMetrics()];
  const parts = {
    store,
    accounts,
    people: createPeople(accounts),
    relations,
    broadcast: () => NOBODY_LISTENS,
    clock: systemClock,
    events: conversationEvents(log, metrics),
  };
  const [send, mark, read] = [sendMessage(parts), markRead(parts), readEvents(parts)];
  const [list, badge] = [listConversations(parts), countUnread(parts)];
  const vote = castVote({
    votes,
    isPage: async () => true,
    newVoters: { take: async () => ({ allowed: true }) },
    clock: systemClock,
    events: feedbackEvents(log, metrics),
  });
  // The lively ones lie evenly among all, so that long and short ones are among them.
  const cast = castOf(plan);
  const lively = cast.filter((_, number) => number % Math.floor(cast.length / LIVELY) === 0).slice(0, LIVELY);
  const any = () => lively[randomInt(lively.length)]!;
  let unread = any();
  const say = ({ id, people }: Talk) =>
    send({ conversationId: id, clientId: randomUUID(), text: TEXT }, identityOf(people[0]));
  const sayAll = () => Promise.all(lively.map(say));
  const readNow = ({ id, people }: Talk) => mark({ conversationId: id, seq: 2 ** 31 }, identityOf(people[1]));
  return [
    { name: 'a message, of 50 at once', batch: 1, figures: 4, atOnce: LIVELY, run: sayAll },
    { name: 'a message, alone', batch: 1, figures: 8, run: () => say(any()) },
    {
      name: 'mark-read, of 50 at once',
      ...{ batch: 1, figures: 4, atOnce: LIVELY },
      prepare: sayAll,
      run: () => Promise.all(lively.map(readNow)),
    },
    {
      name: 'mark-read, alone',
      ...{ batch: 1, figures: 8 },
      prepare: () => say((unread = any())),
      run: () => readNow(unread),
    },
    {
      name: 'a vote, alone',
      ...{ batch: 1, figures: 8 },
      run: () => vote({ page: '/en/nutrition/protein/', voter: randomUUID(), helpful: true }, '127.0.0.1'),
    },
    {
      name: 'a page of history',
      batch: 4,
      figures: 8,
      run: () => {
        const { id, people, events } = any();
        // As many events as the smallest conversation has: a page costs what is on it.
        const before = randomInt(SHORTEST, Math.max(SHORTEST + 1, events));
        return read({ conversationId: id, before, limit: SHORTEST - 1 }, identityOf(people[0]));
      },
    },
    {
      name: 'the list of conversations',
      ...{ batch: 2, figures: 4 },
      run: () => list({ of: 'mine' }, identityOf(any().people[0])),
    },
    { name: 'the badge', batch: 4, figures: 4, run: () => badge(identityOf(any().people[0])) },
  ];
}

/** Events that every conversation of the smallest plan has. */
const SHORTEST = Math.min(20, LIMITS.eventsPage);

function identityOf(number: number): Identity {
  const account = idOf(number);
  const session = {
    session: account,
    carrier: 'cookie',
    enrolling: false,
    confirmedAt: 0,
    expiresAt: Infinity,
  } as const;
  return { account, role: 'member', ...session };
}

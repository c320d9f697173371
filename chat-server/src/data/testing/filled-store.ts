import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Account } from '../../accounts/index.ts';
import type { NewEvent } from '../../conversations/index.ts';
import { directId } from '../../relations/index.ts';
import { createErasures } from '../erasures.ts';
import {
  append,
  BEN,
  created,
  edited,
  GONE,
  GUEST,
  handed,
  HASH,
  joined,
  LEA,
  message,
  note,
  PREGNANT,
  SAM,
  type Stores,
} from './move-data.ts';

/** A store that has some of everything. */
export async function fill(stores: Stores): Promise<{ question: string; cared: string }> {
  const { accounts, conversations, relations, erasures } = stores;
  const base = { language: 'fr', createdAt: 1 } as const;
  const all: Account[] = [
    {
      ...base,
      id: LEA,
      email: 'lea@example.org',
      handle: 'lea',
      name: 'Léa',
      role: 'member',
      passwordHash: HASH,
      passwordChangedAt: 6,
      formerHandle: 'lea-before',
      handleChangedAt: 6,
      about: 'Je cours.',
      units: 'imperial',
      findable: false,
      consentAt: 2,
      ofAgeAt: 2,
    },
    {
      ...base,
      id: BEN,
      email: 'ben@example.org',
      handle: 'ben',
      name: 'Ben',
      role: 'member',
      createdAt: 2,
      suspendedAt: 5,
      showPresence: false,
    },
    {
      ...base,
      id: SAM,
      email: 'sam@example.org',
      handle: 'sam',
      name: 'Sam',
      role: 'coach',
      language: 'en',
      createdAt: 3,
      erasureAt: 99_999,
    },
    { ...base, id: GONE, email: 'gone@example.org', handle: 'gone', name: 'Gone', role: 'member', createdAt: 4 },
    {
      ...base,
      id: GUEST,
      handle: 'guest-12345678',
      name: 'A guest',
      role: 'member',
      createdAt: 5,
      external: { origin: 'https://host.example', subject: '7' },
    },
  ];
  for (const account of all) await accounts.insert(account);
  const [question, gonesQuestion] = [randomUUID(), randomUUID()];
  const [leaBen, leaGone, samLea] = [directId(LEA, BEN), directId(LEA, GONE), directId(SAM, LEA)];
  await append(stores, question, LEA, [created('coaching'), joined(LEA), message('Is that enough, coach?')]);
  await append(stores, question, SAM, [joined(SAM), message('More.')], 'coach');
  await append(stores, question, LEA, [message('Thanks')]);
  await append(stores, gonesQuestion, GONE, [created('coaching'), joined(GONE), message('And me?')]);
  await append(stores, gonesQuestion, SAM, [joined(SAM), message('You too'), note('Is leaving'), PREGNANT], 'coach');
  const cared = await fillDesk(stores);
  const hours = { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]) };
  const anybody = async () => undefined;
  const decided = { hours: { ...hours, closedOn: ['2026-12-25'] }, mailAfter: 600_000, alertAfter: 900_000 };
  await stores.settings.save(decided, anybody);
  for (const [shortcut, language] of [
    ['hello', 'fr'],
    ['hello', 'en'],
  ] as const)
    await stores.canned.save(
      { id: randomUUID(), language, shortcut, title: 'A greeting', text: 'Hello {name}' },
      anybody,
    );
  for (const [who, at, score, words] of [
    [LEA, 50, 5, 'Good'],
    [LEA, 60, null, null],
    [BEN, 50, 2, null],
  ] as const)
    await stores.satisfaction.add(who, () => ({ at, score, words }));
  await append(stores, leaBen, LEA, [created('direct'), joined(LEA), joined(BEN), message('Hello')]);
  await append(stores, leaBen, BEN, [{ stream: 'shared', type: 'accepted' }]);
  const { events: kept } = await append(stores, leaBen, LEA, [message('withheld', true)]);
  await append(stores, leaBen, LEA, [edited(kept[0]?.seq, 'withheld anew', true)]);
  await append(stores, leaGone, GONE, [created('direct'), joined(GONE), joined(LEA), message('I leave')]);
  await append(stores, leaGone, LEA, [message('A pity')]);
  await append(stores, samLea, SAM, [created('direct'), joined(SAM), joined(LEA), message('By the way')], 'coach');
  await conversations.markRead(question, LEA, 4);
  await conversations.markRead(gonesQuestion, SAM, 3);
  await conversations.mark(question, SAM, { delivered: 3 });
  await conversations.mark(question, LEA, { read: 4 });
  await relations.change(BEN, (relation) => ({ ...relation, blocked: [{ account: LEA, at: 7 }] }));
  await relations.change(LEA, (relation) => ({
    ...relation,
    answers: [{ conversation: samLea, answer: 'ignore', at: 8 }],
  }));
  const events = { erased: () => undefined, erasureFailed: () => undefined };
  const broadcast = () => ({ to: () => undefined, unwatch: async () => undefined, endSession: () => undefined });
  await createErasures({ ...stores, forget: [], broadcast, events }).erase(GONE);
  expect(await erasures.find(GONE)).toBeDefined();
  return { question, cared };
}

/** A question with everything that a desk does to one, and texts that were changed. Answers its name. */
async function fillDesk(stores: Stores): Promise<string> {
  const cared = randomUUID();
  const by = (author: string, ...events: NewEvent[]) =>
    append(stores, cared, author, events, author === SAM ? 'coach' : 'member');
  const shared = (type: 'closed' | 'reopened'): NewEvent => ({ stream: 'shared', type });
  const flagged: NewEvent = { stream: 'desk', type: 'flagged', urgency: 'emergency', target: 3 };
  await by(LEA, created('coaching'), joined(LEA), message('My knee'), flagged);
  await by(SAM, note('Had an operation'));
  await by(SAM, { stream: 'shared', type: 'assigned', account: SAM }, handed('Take her'));
  const article = { url: '/en/knees/', title: 'Knees', section: 'Pain' };
  await by(SAM, joined(SAM), {
    ...message('Look here'),
    content: { text: 'Look here', article },
    quotes: 3,
  } as NewEvent);
  await by(LEA, edited(3, 'My other knee'));
  await by(SAM, { stream: 'desk', type: 'labelled', label: 'knee', on: true });
  await by(LEA, edited(3, 'My left knee'));
  await by(LEA, message('A slip'));
  await by(LEA, { stream: 'shared', type: 'deleted', target: 9, withheld: true });
  await by(SAM, shared('closed'), { stream: 'desk', type: 'labelled', label: 'knee', on: false });
  await by(LEA, { stream: 'shared', type: 'rated', score: 4, content: { text: 'Kind' } });
  await by(LEA, message('It hurts again'), shared('reopened'));
  await by(SAM, note('Call her'), note('Twice'));
  return cared;
}

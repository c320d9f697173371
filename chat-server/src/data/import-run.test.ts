import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { directId } from '../relations/index.ts';
import { fill } from './testing/filled-store.ts';
import { account, BEN, events, GONE, HASH, header, LEA, open, SAM, SITE, text } from './testing/move-data.ts';

it.each([
  ['not JSON', '{', undefined, 'not JSON'],
  ['an unknown type', '{"type":"letter"}', 'type', /Invalid/],
  ['an unknown field', account({ shoe: 42 }), undefined, /shoe/],
  ['a bad handle', account({ handle: 'No!' }), 'handle', /Invalid/],
  ['a bad hash', account({ passwordHash: 'md5' }), 'passwordHash', /neither argon2id/],
  [
    'a hash that costs another time than ours',
    account({ passwordHash: HASH.replace('19456', '9999999') }),
    'passwordHash',
    /neither argon2id/,
  ],
  ['neither id nor address', account({ id: undefined }), undefined, /an id or an email/],
  [
    'a guest with a way in of their own',
    account({ external: SITE, email: 'guest@example.org' }),
    'external',
    /a guest/,
  ],
  ['a guest who would be staff', account({ external: SITE, role: 'coach' }), 'external', /a guest/],
  ['a taken handle', account({ handle: 'lea' }), 'handle', /has this handle/],
  ['a taken address', account({ email: 'LEA@example.org' }), 'email', /has this address/],
  ['a person who was erased here', account({ id: GONE }), 'id', /was erased here/],
  [
    'an erasure of somebody who lives here',
    JSON.stringify({ type: 'erasure', account: LEA, at: 1, coachingConversations: [] }),
    'account',
    /lives here/,
  ],
  [
    'a text of nobody',
    events({
      conversation: randomUUID(),
      by: randomUUID(),
      events: [{ type: 'created', kind: 'coaching' }, text('hi')],
    }),
    'by',
    /no account/,
  ],
  [
    'a text of somebody who was erased',
    events({ conversation: directId(LEA, GONE), by: GONE, events: [text('hi')] }),
    'events.0.text',
    /must be null/,
  ],
  [
    'a label of somebody who was erased',
    events({ conversation: directId(LEA, GONE), by: GONE, events: [{ type: 'labelled', label: 'x', on: true }] }),
    'events.0.label',
    /must be null/,
  ],
  [
    'a conversation without beginning',
    events({ conversation: randomUUID(), by: LEA, events: [text('hi')] }),
    'events.0',
    /begins with "created"/,
  ],
  [
    'a conversation of others',
    events({ conversation: directId(LEA, BEN), by: SAM, events: [text('hi')] }),
    'by',
    /has to have joined/,
  ],
  [
    'a pair under another name',
    events({
      conversation: randomUUID(),
      by: LEA,
      events: [{ type: 'created', kind: 'direct' }, { type: 'joined', account: SAM }, text('hi')],
    }),
    'conversation',
    new RegExp(directId(LEA, SAM)),
  ],
  [
    'a pair of one',
    events({ conversation: randomUUID(), by: LEA, events: [{ type: 'created', kind: 'direct' }, text('hi')] }),
    'events',
    /two people/,
  ],
  [
    'a number too far',
    events({ conversation: directId(LEA, BEN), seq: 9, by: LEA, events: [text('hi')] }),
    'seq',
    /number 8 is due/,
  ],
  [
    'another event in its place',
    events({ conversation: directId(LEA, BEN), seq: 4, by: LEA, events: [text('hi')] }),
    'events.0',
    /something else here/,
  ],
  [
    'an edit of a text of somebody else',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'edited', target: 4, text: 'I agree' }] }),
    'events.0.target',
    /somebody else's/,
  ],
  [
    'a deletion of what is no message',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'deleted', target: 5 }] }),
    'events.0.target',
    /no message/,
  ],
  [
    'a quote of what comes later',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ ...text('hm'), quotes: 8 }] }),
    'events.0.quotes',
    /no message/,
  ],
  [
    'a desk between two members',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'note', text: 'hm' }] }),
    'events.0',
    /no desk/,
  ],
  [
    'a number at the desk without an event there',
    events({ conversation: directId(LEA, BEN), deskSeq: 1, by: BEN, events: [text('hi')] }),
    'deskSeq',
    /none of these/,
  ],
  [
    'a read position beyond the end',
    JSON.stringify({ type: 'read', conversation: directId(LEA, BEN), account: LEA, seq: 50 }),
    'seq',
    /ends with number 7/,
  ],
  [
    'a mark beyond the end',
    JSON.stringify({ type: 'mark', conversation: directId(LEA, BEN), account: LEA, delivered: 50, read: 1 }),
    'delivered',
    /ends with number 7/,
  ],
  [
    'a mark of what was read before it came',
    JSON.stringify({ type: 'mark', conversation: directId(LEA, BEN), account: LEA, delivered: 2, read: 3 }),
    'read',
    /before it is delivered/,
  ],
  [
    'a block of nobody',
    JSON.stringify({ type: 'block', account: LEA, blocked: randomUUID(), at: 1 }),
    'blocked',
    /no account/,
  ],
  [
    'a canned reply under a shortcut that another has',
    JSON.stringify({ type: 'canned', id: randomUUID(), language: 'fr', shortcut: 'Hello', title: 'T', text: 'Hi' }),
    'shortcut',
    /another reply/,
  ],
  [
    'satisfaction of nobody',
    JSON.stringify({ type: 'satisfaction', account: randomUUID(), at: 1, score: 5 }),
    'account',
    /no account/,
  ],
  [
    'hours that do not exist',
    JSON.stringify({
      type: 'desk',
      hours: { zone: 'Moon/Base', week: Array(7).fill([]), closedOn: [] },
      mailAfter: 60_000,
      alertAfter: 60_000,
    }),
    'hours.zone',
    /time zone/,
  ],
  ['a second header', header, 'type', /first line/],
])('refuses %s, and takes the rest', async (_, line, field, says) => {
  const stores = await open();
  await fill(stores);
  const good = account({ handle: 'newcomer', email: 'newcomer@example.org' });
  for (const check of [true, false]) {
    const { added, problems } = await stores.take([header, line, good], { check });
    expect(problems).toEqual([{ line: 2, message: expect.stringMatching(says) as string, ...(field && { field }) }]);
    expect(added).toBe(1);
  }
  expect(await stores.accounts.findByHandle('newcomer')).toBeDefined();
});

it('takes what another system knows: no ids of accounts that nobody speaks of, no numbers', async () => {
  const stores = await open();
  const [me, coach, conversation] = [randomUUID(), randomUUID(), randomUUID()];
  const hash = `pbkdf2_sha256$600000$salt$${'A'.repeat(43)}=`;
  const lines = [
    header,
    '',
    account({ id: undefined, handle: 'silent', email: 'silent@example.org', passwordHash: hash }),
    account({ id: me, handle: 'writer', email: 'writer@example.org' }),
    account({ id: coach, handle: 'trainer', email: 'trainer@example.org', role: 'coach' }),
    events({ conversation, by: me, events: [{ type: 'created', kind: 'coaching' }, text('First')] }),
    events({ conversation, by: coach, events: [{ type: 'joined', account: coach }, text('Second')] }),
    events({ conversation, by: me, events: [text('Third')] }),
  ];
  expect(await stores.take(lines)).toEqual({ added: 6, present: 0, problems: [] });
  expect(await stores.take(lines)).toMatchObject({ present: 3 + 3, problems: [] });
  const found = await stores.conversations.eventsAfter(conversation, 0, 10);
  expect(found.map((event) => (event.type === 'message' ? event.content?.text : event.type))).toEqual([
    'created',
    'First',
    'joined',
    'Second',
    'Third',
  ]);
  expect(await stores.conversations.countWaiting(conversation)).toBe(1);
  expect(await stores.accounts.findByEmail('silent@example.org')).toMatchObject({
    passwordHash: hash,
    createdAt: 9_000,
  });
});

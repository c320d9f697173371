import { randomUUID } from 'node:crypto';
import { type RequestName, REQUESTS, type Sent } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directId } from '../../src/relations/direct-id.ts';
import { reportId } from '../../src/reports/report-id.ts';
import type { Client } from '../kit/client.ts';
import { call } from '../kit/person.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { connectAs, ENVIRONMENT, type Kind, KINDS, someone, type Someone } from './kinds.ts';
import { readMatrix } from './matrix.ts';

/**
 * Who may ask what of the socket. `own`: a direct conversation that one has accepted, or a request to oneself; for `blocked` the other
 * person has blocked them, and must not be noticed to have. `other`: a direct conversation of two others. `coaching`: another member's question.
 */
const MATRIX = `
# request               object    nobody unconfirmed revoked suspended enrolling stale guest member blocked coach admin
conversation:start      coaching  auth   auth        auth    auth      2fa       ok    ok    ok     ok      forb  forb
conversation:start      direct    auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversation:start      other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:send            own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
message:send            other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:send            coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
message:edit            own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
message:edit            theirs    auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:edit            other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:edit            coaching  auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:delete          own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
message:delete          theirs    auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:delete          other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
message:delete          coaching  auth   auth        auth    auth      2fa       none  none  none   none    none  none
messages:find           mine      auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
messages:find           own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
messages:find           other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
messages:find           desk      auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
messages:find           coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
conversations:list      mine      auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversations:list      requests  auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversations:list      ignored   auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversations:list      desk      auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
events:read             own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
events:read             other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
events:read             coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
conversation:mark-read  own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversation:mark-read  other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
conversation:mark-read  coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
conversation:mark-delivered own   auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
conversation:mark-delivered other auth   auth        auth    auth      2fa       none  none  none   none    none  none
conversation:mark-delivered coaching auth auth       auth    auth      2fa       none  none  none   none    ok    ok
heads:check             own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
people:find             others    auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
people:blocked          own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
person:read             other     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
person:read             hidden    auth   auth        auth    auth      2fa       none  none  none   none    none  none
person:block            other     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
person:unblock          other     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
request:answer          own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
request:answer          sent      auth   auth        auth    auth      2fa       none  none  none   none    none  none
request:answer          other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
report:file             own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
report:file             other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
report:file             coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
report:file             person    auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
presence:watch          others    auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
typing:tell             own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
typing:tell             other     auth   auth        auth    auth      2fa       none  none  none   none    none  none
typing:tell             coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
typing:tell             note      auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
typing:tell             own-note  auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  forb
reports:list            all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  ok
report:decide           any       auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  ok
report:decide           none      auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  none
problems:list           all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  ok
votes:list              all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  ok
desk:queue              all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:claim              coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:claim              direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:assign             coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:assign             direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:close              coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:close              direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:reopen             coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:reopen             direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:note               coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:note               direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:label              coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:label              direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:read               coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:read               direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
desk:coaches            all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:numbers            all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
message:shown           own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
message:shown           coaching  auth   auth        auth    auth      2fa       none  none  none   none    ok    ok
desk:card               coaching  auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
desk:card               direct    auth   auth        auth    auth      2fa       forb  forb  forb   forb    none  none
page:tell               any       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
canned:list             all       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
canned:save             any       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
canned:remove           any       auth   auth        auth    auth      2fa       forb  forb  forb   forb    ok    ok
hours:read              any       auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
hours:save              any       auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  ok
conversation:rate       own       auth   auth        auth    auth      2fa       ok    ok    ok     ok      forb  forb
conversation:rate       open      auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  forb
conversation:rate       coaching  auth   auth        auth    auth      2fa       none  none  none   none    forb  forb
satisfaction:answer     unasked   auth   auth        auth    auth      2fa       forb  forb  forb   forb    forb  forb
`;

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer(ENVIRONMENT);
  world = await makeWorld();
});
afterAll(async () => {
  for (const { client } of [world.ana, world.ben, world.shy, world.sam]) client.close();
  await server.close();
});

interface Here extends Someone {
  id: string;
  client: Client;
}

/** Two members in conversation, one of them with a question to the coaches, somebody who does not want to be found, and a coach. */
interface World {
  ana: Here;
  ben: Here;
  shy: Here;
  sam: Here;
  direct: Sent;
  coaching: Sent;
  request: Sent;
}

/** What a probe is given: somebody, and a friend of theirs who is connected. */
interface Cell {
  who: Someone;
  friend: Here;
  world: World;
}

type Probe = (cell: Cell) => Promise<unknown> | unknown;

/** The profile of somebody who does not want to be found. */
const SILENT = {
  name: 'Shy Example',
  about: '',
  language: 'en',
  units: 'metric',
  findable: false,
  showPresence: false,
};

const words = () => ({ clientId: randomUUID(), text: 'A word or two.' });
const at = (sent: Sent) => ({ conversationId: sent.conversationId });

/** An act of the desk on a fresh question of a friend, and on a conversation that is none. */
const deskAct = (more: object = {}): Record<string, Probe> => ({
  coaching: async (cell) => ({ ...at(await ask(cell.friend.client)), clientId: randomUUID(), ...more }),
  direct: ({ world: { direct } }) => ({ ...at(direct), clientId: randomUUID(), ...more }),
});

/** A change of a message: one's own, a friend's in a conversation of the two, one between two others, and a member's question. */
const changeOf = (more: object = {}): Record<string, Probe> => {
  const change = ({ conversationId, event: { seq } }: Sent) => ({
    conversationId,
    seq,
    clientId: randomUUID(),
    ...more,
  });
  return {
    own: async (cell) => change(await said(cell)),
    theirs: async (cell) => change(await together(cell)),
    other: ({ world: { direct } }) => change(direct),
    coaching: ({ world: { coaching } }) => change(coaching),
  };
};

const rating = () => ({ clientId: randomUUID(), score: 5 });

const PROBES: Record<RequestName, Record<string, Probe>> = {
  'conversation:start': {
    coaching: () => ({ kind: 'coaching', conversationId: randomUUID(), ...words() }),
    direct: ({ who, friend }) => start(who.id, friend.id),
    // The identifier of a pair that one does not belong to.
    other: ({ friend, world: { direct } }) => ({ kind: 'direct', with: friend.id, ...at(direct), ...words() }),
  },
  'message:send': {
    own: async (cell) => ({ ...at(await together(cell)), ...words() }),
    other: ({ world: { direct } }) => ({ ...at(direct), ...words() }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), ...words() }),
  },
  'message:edit': changeOf({ text: 'Better words.' }),
  'message:delete': changeOf(),
  'messages:find': {
    mine: () => ({ query: 'words' }),
    own: async (cell) => ({ query: 'words', ...at(await together(cell)) }),
    other: ({ world: { direct } }) => ({ query: 'words', ...at(direct) }),
    desk: () => ({ query: 'words', of: 'desk' }),
    coaching: ({ world: { coaching } }) => ({ query: 'words', of: 'desk', ...at(coaching) }),
  },
  'conversations:list': {
    mine: () => ({ of: 'mine' }),
    requests: () => ({ of: 'requests' }),
    ignored: () => ({ of: 'ignored' }),
    desk: () => ({ of: 'desk' }),
  },
  'events:read': {
    own: async (cell) => ({ ...at(await together(cell)), after: 0 }),
    other: ({ world: { direct } }) => ({ ...at(direct), after: 0 }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), after: 0 }),
  },
  'conversation:mark-read': {
    own: async (cell) => ({ ...at(await together(cell)), seq: 1 }),
    other: ({ world: { direct } }) => ({ ...at(direct), seq: 1 }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), seq: 1 }),
  },
  'conversation:mark-delivered': {
    own: async (cell) => ({ ...at(await together(cell)), seq: 1 }),
    other: ({ world: { direct } }) => ({ ...at(direct), seq: 1 }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), seq: 1 }),
  },
  'heads:check': { own: () => ({}) },
  'people:find': { others: () => ({ query: 'an' }) },
  'people:blocked': { own: () => ({}) },
  'person:read': {
    other: ({ world: { ana } }) => ({ account: ana.id }),
    hidden: ({ world: { shy } }) => ({ account: shy.id }),
  },
  'person:block': { other: ({ world: { ana } }) => ({ account: ana.id }) },
  'person:unblock': { other: ({ world: { ana } }) => ({ account: ana.id }) },
  'request:answer': {
    own: async (cell) => ({ ...at(await asked(cell)), answer: 'accept' }),
    sent: async (cell) => ({ conversationId: await asking(cell), answer: 'accept' }),
    other: ({ world: { request } }) => ({ ...at(request), answer: 'accept' }),
  },
  'report:file': {
    own: async (cell) => {
      const { conversationId, event } = await together(cell);
      return { clientId: randomUUID(), reason: 'spam', conversationId, seq: event.seq };
    },
    other: ({ world: { direct } }) => reportOf(direct),
    coaching: ({ world: { coaching } }) => reportOf(coaching),
    person: ({ world: { ana } }) => ({ clientId: randomUUID(), reason: 'spam', account: ana.id }),
  },
  'presence:watch': { others: ({ world: { ana, ben } }) => ({ accounts: [ana.id, ben.id] }) },
  'typing:tell': {
    own: async (cell) => ({ ...at(await together(cell)), typing: true }),
    other: ({ world: { direct } }) => ({ ...at(direct), typing: true }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), typing: true }),
    note: ({ world: { coaching } }) => ({ ...at(coaching), typing: true, note: true }),
    'own-note': async (cell) => ({ ...at(await together(cell)), typing: true, note: true }),
  },
  'reports:list': { all: () => ({}) },
  'desk:queue': { all: () => ({ queue: 'all' }) },
  'desk:claim': deskAct(),
  'desk:assign': deskAct({ to: null }),
  'desk:close': deskAct(),
  'desk:reopen': deskAct(),
  'desk:note': deskAct({ text: 'Knows it all.' }),
  'desk:label': deskAct({ label: 'knee', on: true }),
  'desk:read': {
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), after: 0 }),
    direct: ({ world: { direct } }) => ({ ...at(direct), after: 0 }),
  },
  'desk:coaches': { all: () => ({}) },
  'desk:numbers': { all: () => ({}) },
  'message:shown': {
    own: async (cell) => ({ ...at(await together(cell)), seq: 3, ago: 5 }),
    coaching: ({ world: { coaching } }) => ({ ...at(coaching), seq: 3, ago: 5 }),
  },
  'desk:card': {
    coaching: ({ world: { coaching } }) => at(coaching),
    direct: ({ world: { direct } }) => at(direct),
  },
  'page:tell': { any: () => ({ url: '/en/', title: 'Home' }) },
  'canned:list': { all: () => ({}) },
  'canned:save': {
    any: () => ({ id: randomUUID(), language: 'en', shortcut: randomUUID().slice(0, 8), title: 'Hello', text: 'Hi.' }),
  },
  'canned:remove': { any: () => ({ id: randomUUID() }) },
  'hours:read': { any: () => ({}) },
  'hours:save': { any: () => ({ hours: null, mailAfter: 60_000, alertAfter: 60_000 }) },
  'conversation:rate': {
    own: async (cell) => ({ ...at(await closed(await own(cell))), ...rating() }),
    open: async (cell) => ({ ...at(await own(cell)), ...rating() }),
    coaching: async ({ friend }) => ({ ...at(await closed(await ask(friend.client))), ...rating() }),
  },
  'satisfaction:answer': { unasked: () => ({ score: 5 }) },
  'report:decide': {
    any: async ({ friend, world: { ana } }) => ({ report: await filed(friend, ana.id), decision: 'dismiss' }),
    none: () => ({ report: '0'.repeat(32), decision: 'dismiss' }),
  },
  'problems:list': { all: () => ({}) },
  'votes:list': { all: () => ({}) },
};

function reportOf({ conversationId, event }: Sent) {
  return { clientId: randomUUID(), reason: 'spam', conversationId, seq: event.seq };
}

/** The name of a report that somebody files of somebody. */
async function filed({ id, client }: Here, account: string): Promise<string> {
  const clientId = randomUUID();
  await client.request('report:file', { clientId, reason: 'spam', account });
  return reportId(id, clientId);
}

function start(one: string | undefined, other: string) {
  return { kind: 'direct', with: other, conversationId: directId(one ?? '', other), ...words() } as const;
}

/** A question to the coaches. */
function ask(client: Client): Promise<Sent> {
  return client.request('conversation:start', { kind: 'coaching', conversationId: randomUUID(), ...words() });
}

/** A question of somebody's own; of their friend where they can ask none. */
async function own({ who, friend }: Cell): Promise<Sent> {
  const { client } = await enter(who);
  const may = client !== undefined && who.kind !== 'coach' && who.kind !== 'admin';
  const sent = await ask(may ? client : friend.client);
  client?.close();
  return sent;
}

async function closed(sent: Sent): Promise<Sent> {
  await world.sam.client.request('desk:close', { ...at(sent), clientId: randomUUID() });
  return sent;
}

async function here(kind: Kind = 'member'): Promise<Here> {
  const person = await someone(server, kind);
  if (person.id === undefined) throw new Error(`a ${kind} has no account`);
  return { ...person, id: person.id, client: await connectAs(server, person) };
}

/** A request to somebody from their friend, where there is an account to send it to. */
async function asked({ who, friend }: Cell): Promise<Sent> {
  if (who.id === undefined) return world.request;
  return friend.client.request('conversation:start', start(friend.id, who.id));
}

/** A request from somebody to their friend, where they can make one. */
async function asking({ who, friend }: Cell): Promise<string> {
  const { client } = await enter(who);
  const sent = client && (await client.request('conversation:start', start(who.id, friend.id)));
  client?.close();
  return sent?.conversationId ?? randomUUID();
}

/** A conversation of somebody and their friend, accepted; afterwards the friend has blocked a `blocked` one. Answers the friend's message. */
async function together(cell: Cell): Promise<Sent> {
  const { who, friend } = cell;
  const { client } = await enter(who);
  if (!client) return world.direct;
  const sent = await asked(cell);
  await client.request('request:answer', { ...at(sent), answer: 'accept' });
  client.close();
  if (who.kind === 'blocked') await friend.client.request('person:block', { account: who.id ?? '' });
  return sent;
}

/** Somebody's own message to their friend; of two others where they can write none. */
async function said(cell: Cell): Promise<Sent> {
  const sent = await together(cell);
  const { client } = await enter(cell.who);
  if (!client) return sent;
  const message = await client.request('message:send', { ...at(sent), ...words() });
  client.close();
  return message;
}

async function makeWorld(): Promise<World> {
  const [ana, ben, cleo, shy] = [await here(), await here(), await here(), await here()];
  const direct = await ana.client.request('conversation:start', start(ana.id, ben.id));
  await ben.client.request('request:answer', { ...at(direct), answer: 'accept' });
  const request = await cleo.client.request('conversation:start', start(cleo.id, ben.id));
  const coaching = await ana.client.request('conversation:start', {
    kind: 'coaching',
    conversationId: randomUUID(),
    ...words(),
  });
  cleo.client.close();
  const { handle } = shy;
  await call(server, 'POST', '/api/profile', { ...SILENT, handle }, shy.headers);
  return { ana, ben, shy, sam: await here('coach'), direct, coaching, request };
}

/** Opens a socket as somebody, or says why they may not. */
async function enter(who: Someone): Promise<{ client: Client; refusal?: never } | { client?: never; refusal: string }> {
  try {
    return { client: await connectAs(server, who) };
  } catch (error) {
    return { refusal: (error as { data?: { code: string } }).data?.code ?? String(error) };
  }
}

/** What the socket says to somebody: `ok`, or the code of the refusal, of the request or of the handshake before it. */
async function outcome(who: Someone, name: string, payload: unknown): Promise<string> {
  const { client, refusal } = await enter(who);
  if (!client) return refusal;
  const answer = await client.ask(name, payload);
  client.close();
  return answer.ok ? 'ok' : answer.error.code;
}

const rows = readMatrix(MATRIX);

/** Whom the handshake refuses: they change nothing, so one of each asks everything. */
const OUTSIDE: readonly Kind[] = ['nobody', 'unconfirmed', 'revoked', 'suspended', 'enrolling'];
const outsiders = new Map<Kind, Someone>();

/** Somebody of a kind: new, unless they stay outside. */
async function asker(kind: Kind): Promise<Someone> {
  const who = outsiders.get(kind) ?? (await someone(server, kind));
  if (OUTSIDE.includes(kind)) outsiders.set(kind, who);
  return who;
}

describe('the matrix of requests', () => {
  it('has a row for every request, on every object that its probe knows', () => {
    const probed = Object.entries(PROBES).flatMap(([name, objects]) =>
      Object.keys(objects).map((object) => `${name} ${object}`),
    );
    expect(rows.map(({ name, object }) => `${name} ${object}`).sort()).toEqual(probed.sort());
    expect(Object.keys(PROBES).sort()).toEqual(Object.keys(REQUESTS).sort());
  });

  it.each(rows)('$name, $object', async ({ name, object, outcomes }) => {
    const found: [Kind, string][] = [];
    const theirs = await here();
    for (const kind of KINDS) {
      const [who, friend] = [await asker(kind), OUTSIDE.includes(kind) ? theirs : await here()];
      const payload = await PROBES[name as RequestName][object]?.({ who, friend, world });
      found.push([kind, await outcome(who, name, payload)]);
      if (friend !== theirs) friend.client.close();
    }
    theirs.client.close();
    expect(Object.fromEntries(found)).toEqual(outcomes);
  });
});

import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '@repere/protocol';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { directId } from '../src/relations/direct-id.ts';
import { ask, mailedCode, otherThan } from './kit/ask.ts';
import { auditLines } from './kit/audit-lines.ts';
import { connect, until } from './kit/client.ts';
import { call, newStaff, type Person, registration, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { fromBase32, totp } from './kit/totp.ts';
import { wordsIn } from './kit/words-in.ts';

const HOST = 'https://gym.example';
const HOST_SECRET = 'vaskelorn-of-at-least-thirty-two-bytes';

/** What one is called and says of oneself: kept as it is, and in no log. None of it is anywhere else in the world. */
const PERSONAL = {
  email: 'zarquila@ombrelune.example',
  nextEmail: 'vombatique@ombrelune.example',
  unknownEmail: 'nobrequist@ombrelune.example',
  name: 'Zarquila Ombrelune',
  handle: 'zarquila',
  nextHandle: 'vombatique',
  about: 'likes frindlewort soup',
  guest: 'Gwendrisse Talvok',
  subject: 'subject-plaquemont',
  imported: 'quistelbrane',
  importedName: 'Quistel Branevoir',
};

/** What nobody may ever read again, neither in a log nor on the disk. */
const NEVER = new Set([HOST_SECRET]);
function secret(word: string): string {
  NEVER.add(word);
  return word;
}

/** Codes of six digits: too short to look for anywhere, so they are looked for as a word of their own. */
const CODES = new Set<string>();
function code(digits: string): string {
  CODES.add(digits);
  return digits.replace(/\D/g, '');
}

let server: TestServer;
let coach: Person;
let metrics = '';
/** What stood on the disk at some moment although it may not: much is there for a while only. */
const seen: string[] = [];
beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'debug', EMBEDDERS: `${HOST}=${HOST_SECRET}`, TRUSTED_PROXIES: '1' });
  coach = await newStaff(server);
  const zarquila = await comeIn();
  await look();
  await changeEverything(zarquila);
  const again = await signIn(server, PERSONAL.nextEmail, secret('krellomine under tulvast'));
  await talk(again);
  await look();
  await knockAtForeignDoors();
  await visitFromElsewhere();
  await tellUs();
  await command();
  await takeAlongAndLeave(again);
  await look();
  metrics = await (await call(server, 'GET', '/metrics')).text();
  await until(async () => expect(await auditLines(server, { msg: 'signed out' })).not.toEqual([]));
});
afterAll(() => server.close());

/** Registers, with everything that can be typed wrong on the way. */
async function comeIn(): Promise<string> {
  const { email, name, handle } = PERSONAL;
  const wanted = { ...registration(handle), email, name, password: secret('dravelspit in winter') };
  await ask(server, 'register', { ...wanted, password: secret('zarquila1') });
  await ask(server, 'register', { ...wanted, [secret('unfieldly')]: secret('unvaluely') });
  const { body } = await ask(server, 'register', wanted);
  const mailed = code(await mailedCode(server, email));
  await ask(server, 'confirmRegistration', { ...body, code: code(otherThan(mailed)) });
  const confirmed = await ask(server, 'confirmRegistration', { ...body, code: mailed });
  expect(confirmed.status).toBe(201);
  await ask(server, 'register', wanted);
  await ask(server, 'signIn', { email, password: secret('wrongulous guess') });
  await ask(server, 'signIn', { email: PERSONAL.unknownEmail, password: secret('another mislemark') });
  return keepTokens(confirmed);
}

/** The Cookie header of an answer, whose tokens are secrets. */
function keepTokens({ cookie }: { cookie: string }): string {
  for (const each of cookie.split('; ')) {
    const value = each.slice(each.indexOf('=') + 1);
    if (value.length > 1) secret(value);
  }
  return cookie;
}

/** A new password by mail, another one and a new address after confirming, a second factor, another profile. */
async function changeEverything(first: string): Promise<void> {
  const { email, nextEmail, name, nextHandle, about } = PERSONAL;
  const { body } = await ask(server, 'forgotPassword', { email, language: 'en' });
  await ask(server, 'forgotPassword', { email: PERSONAL.unknownEmail, language: 'fr' });
  const reset = code(await mailedCode(server, email));
  const password = secret('mirrowaive at dawn');
  await ask(server, 'resetPassword', { ...body, code: code(otherThan(reset)), password });
  await ask(server, 'resetPassword', { ...body, code: reset, password: secret('zarquila-zarquila') });
  expect((await ask(server, 'session', undefined, { cookie: first })).status).toBe(200);
  const cookie = keepTokens(await ask(server, 'resetPassword', { ...body, code: reset, password }));
  const as = { cookie };
  await ask(server, 'confirmIdentity', { password: secret('not the pradlewick') }, as);
  await ask(server, 'confirmIdentity', { password }, as);
  await ask(server, 'changePassword', { password: secret('krellomine under tulvast') }, as);
  const change = await ask(server, 'changeAddress', { email: nextEmail }, as);
  const moved = { ...change.body, code: code(await mailedCode(server, nextEmail)) };
  expect((await ask(server, 'confirmAddress', moved, as)).status).toBe(200);

  const offer = (await ask(server, 'offerSecondFactor', undefined, as)).body as { secret: string };
  secret(offer.secret);
  secret(fromBase32(offer.secret).toString('base64'));
  await ask(server, 'enableSecondFactor', { code: code('000000') }, as);
  const app = code(totp(offer.secret, Date.now()));
  const enabled = await ask(server, 'enableSecondFactor', { code: app }, as);
  const [first10, second10] = (enabled.body as { recoveryCodes: string[] }).recoveryCodes.map(keepRecovery);
  for (const used of [first10!, secret('WRNG-WRNG-WRNG-WRNG')]) {
    const step = await ask(server, 'signIn', { email: nextEmail, password: 'krellomine under tulvast' });
    keepTokens(await ask(server, 'signInWithCode', { ...step.body, code: used }));
  }
  await ask(server, 'confirmIdentity', { password: 'krellomine under tulvast', code: second10 }, as);
  const renewed = await ask(server, 'renewRecoveryCodes', undefined, as);
  (renewed.body as { recoveryCodes: string[] }).recoveryCodes.map(keepRecovery);
  await look();
  expect((await ask(server, 'disableSecondFactor', undefined, as)).status).toBe(204);

  const profile = { language: 'en', units: 'metric', findable: true, showPresence: true, name, about };
  expect((await ask(server, 'saveProfile', { ...profile, handle: nextHandle }, as)).status).toBe(200);
  await ask(server, 'saveProfile', { ...profile, handle: nextHandle, name: secret('Coach Pelluvion') }, as);
}

/** A recovery code as it is shown and as it is typed by whoever leaves the hyphens out. */
function keepRecovery(shown: string): string {
  secret(shown.replaceAll('-', ''));
  return secret(shown);
}

/** Messages, searches, reports, and packets that fit nothing. */
async function talk(me: Person): Promise<void> {
  keepTokens(me);
  const client = await connect(server, me);
  const conversationId = directId(me.me.id, coach.me.id);
  const origin = {
    url: '/en/nutrition/protein/',
    title: secret('snorvelkite title'),
    heading: secret('plindoquath'),
    quote: secret('grubbernysh said'),
  };
  const start = { kind: 'direct', conversationId, with: coach.me.id, clientId: randomUUID(), origin } as const;
  await client.request('conversation:start', { ...start, text: secret('Is zibblefrotz enough?') });
  // The same name for another text, a text that is too long, one into nobody's conversation.
  await client.ask('conversation:start', { ...start, text: secret('Or is yavendrop?') });
  const long = secret('threllow').repeat(600);
  await client.ask('message:send', { conversationId, clientId: randomUUID(), text: long });
  const elsewhere = { conversationId: randomUUID(), clientId: randomUUID() };
  await client.ask('message:send', { ...elsewhere, text: secret('to morquindale') });
  await client.request('people:find', { query: secret('wimberlaque') });
  await client.ask('people:find', { query: 'no', cursor: secret('bad-trindlecursor') });
  await client.ask(secret('event:hollowmarsh'), { [secret('keyplunder')]: secret('valueplunder') });
  const report = { clientId: randomUUID(), reason: 'other', words: secret('he is a skandelwyth') } as const;
  await client.request('report:file', { ...report, account: coach.me.id });
  await client.ask('report:file', { ...report, account: me.me.id, words: secret('I am a flombert') });
  client.close();
}

/** Tokens that are none, in every place where one could stand. */
async function knockAtForeignDoors(): Promise<void> {
  const token = secret('forged_quellabrint_token');
  const headers = {
    authorization: `Bearer ${token}`,
    'user-agent': secret('Agent Brolvique'),
    cookie: `repere=${token}`,
  };
  await ask(server, 'session', undefined, headers);
  await call(server, 'GET', `/api/session?token=${token}`);
  await call(server, 'GET', `/api/${secret('pathswindle')}`);
  await call(server, 'GET', `/en/${secret('pageswindle')}/?q=${token}`);
  await ask(server, 'session', undefined, { origin: `https://${secret('foreignvale.example')}` });
  await ask(server, 'session', undefined, { 'x-forwarded-for': secret('203.0.113.77') });
  for (const auth of [
    { protocol: PROTOCOL_VERSION, bearer: token },
    { protocol: PROTOCOL_VERSION, bearer: { [token]: token } },
  ])
    await expect(connect(server, undefined, { auth })).rejects.toThrow();
}

/** A guest of another site, whose token is right once. */
async function visitFromElsewhere(): Promise<void> {
  const sign = (key: string) =>
    new SignJWT({ name: PERSONAL.guest, sub: PERSONAL.subject })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(new TextEncoder().encode(key));
  for (const key of ['some-other-key-of-thirty-two-bytes!!', HOST_SECRET]) {
    const token = secret(await sign(key));
    const { body } = await ask(server, 'identify', { token }, { origin: HOST });
    if (typeof body['bearer'] === 'string') secret(body['bearer']);
  }
}

/** What the owner does by command, and what a command refuses. */
async function command(): Promise<void> {
  const { imported, importedName, handle } = PERSONAL;
  const dataDir = server.dataDir;
  await callControl(dataDir, 'account.suspend', { handle: 'nobody-here' }).catch(() => undefined);
  await callControl(dataDir, 'account.suspend', { email: PERSONAL.unknownEmail }).catch(() => undefined);
  const lines = [
    { type: 'header', format: 'repere-data', version: 1 },
    { type: 'account', handle: imported, name: importedName, email: `${imported}@ombrelune.example` },
    {
      type: 'account',
      handle,
      name: importedName,
      email: `${imported}@ombrelune.example`,
      note: secret('a jottlemark'),
    },
    { type: 'events', by: randomUUID(), events: [{ type: 'message', text: secret('imported drovanque') }] },
  ].map((line) => JSON.stringify(line));
  await callControl(dataDir, 'data.import', { first: 1, lines: [...lines, secret('no JSON plinterwax')], last: true });
  const reset = { handle: imported, password: secret('given away at snelloway') };
  await callControl(dataDir, 'account.reset', reset);
  await callControl(dataDir, 'data.export', {});
  const { reports } = (await callControl(dataDir, 'report.list', {})) as { reports: { id: string }[] };
  for (const { id } of reports) {
    await callControl(dataDir, 'report.show', { report: id });
    const words = secret('mind the crandlewick');
    await callControl(dataDir, 'report.decide', { report: id, decision: 'warn', words });
  }
  expect(reports).not.toEqual([]);
}

/** What visitors tell without an account, taken and refused. */
async function tellUs(): Promise<void> {
  const page = `/en/${secret('brockelfen')}/`;
  const problem = { clientId: randomUUID(), page, what: secret('the vandlebar is off') };
  await ask(server, 'reportProblem', { ...problem, contact: secret('snarvelt@ombrelune.example') });
  await ask(server, 'reportProblem', { ...problem, what: secret('another tindlemere') });
  await ask(server, 'reportProblem', { ...problem, what: `${secret('halved quandrel')}\ud800` });
  const voter = secret('5e0e3c86-2b0f-4a1c-9a55-2f9c2f7d9e11');
  await ask(server, 'vote', { page: '/en/', voter, helpful: true });
  await ask(server, 'vote', { page: `/en/${secret('wexelthorn')}/`, voter, helpful: true });
  await callControl(server.dataDir, 'problem.list', {});
}

/** An export, an erasure that is taken back, a way out. */
async function takeAlongAndLeave({ cookie }: Person): Promise<void> {
  const exported = await call(server, 'GET', '/api/export', undefined, { cookie });
  expect(await exported.text()).toContain('zibblefrotz');
  for (const name of ['eraseAccount', 'cancelErasure', 'signOut'] as const)
    expect((await ask(server, name, undefined, { cookie })).status).toBeLessThan(300);
}

/** The words of six digits in a text. */
function codesIn(text: string): string[] {
  return [...CODES].filter((each) => new RegExp(`(?<![\\w.-])${each.replace(/\D/g, ' ?')}(?![\\w.-])`).test(text));
}

/** Looks through the store, but for the mails that a machine without a mail server writes to files, for people to read. */
async function look(): Promise<void> {
  const found = await wordsIn(server.dataDir, [...NEVER]);
  seen.push(...found.filter((each) => !each.includes(` in ${join(server.dataDir, 'mail')}/`)));
}

describe('whatever people say and type', () => {
  it('stands in no log', async () => {
    expect(await wordsIn(server.logDir, [...NEVER, ...Object.values(PERSONAL)])).toEqual([]);
    for (const name of ['app.log', 'errors.log'])
      expect(codesIn(await readFile(join(server.logDir, name), 'utf8'))).toEqual([]);
  });

  it('stands in no metric', () => {
    expect(metrics).toContain('repere_account_events_total{event="signed_in"}');
    for (const word of [...NEVER, ...Object.values(PERSONAL)]) expect(metrics).not.toContain(word);
    expect(codesIn(metrics)).toEqual([]);
  });

  it('is sealed or hashed on the disk, names and addresses aside', () => {
    expect(seen).toEqual([]);
  });

  it('would be found', async () => {
    expect(NEVER.size).toBeGreaterThan(60);
    expect(CODES.size).toBeGreaterThan(5);
    expect(await wordsIn(join(server.dataDir, 'accounts'), [PERSONAL.about, PERSONAL.imported])).toHaveLength(2);
    for (const each of CODES) expect(codesIn(`{"code":"${each.replaceAll(' ', '')}"}`)).toContain(each);
    const log = join(server.logDir, 'app.log');
    const planted = [...NEVER][5]!;
    await appendFile(log, `{"msg":"${planted}"}\n`);
    expect(await wordsIn(server.logDir, [planted])).toHaveLength(1);
  });
});

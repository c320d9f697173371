import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { type Answer, ask, fromAnewAddress, mailedCode } from './kit/ask.ts';
import { PASSWORD, type Person, registration } from './kit/person.ts';
import { setUpSecondFactor } from './kit/second-factor.ts';
import { PASSWORDS_AS_EVER, startTestServer, type TestServer } from './kit/server.ts';
import { befriend, FOR_MANY, listed, newTalker, opening, say, transcript, write } from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY, PASSWORDS_AS_EVER);
});
afterAll(() => server.close());

const AT_ONCE = 50;

const as = ({ cookie }: Person) => ({ cookie, ...fromAnewAddress() });

/** Runs something fifty times at the same moment; counts the outcomes by status, and by code where there is one. */
async function atOnce(run: (index: number) => Promise<Answer>): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => run(index)));
  const counts: Record<string, number> = {};
  for (const { status, code } of answers) counts[code ?? status] = (counts[code ?? status] ?? 0) + 1;
  return counts;
}

async function somebody(): Promise<Person> {
  const talker = await newTalker(server);
  talker.close();
  return talker.person;
}

it('makes one account of fifty confirmations', async () => {
  const wanted = registration('once-only');
  const { body } = await ask(server, 'register', wanted, fromAnewAddress());
  const code = await mailedCode(server, wanted.email);
  const outcomes = await atOnce(() => ask(server, 'confirmRegistration', { ...body, code }, fromAnewAddress()));
  expect(outcomes).toEqual({ 201: 1, wrong_code: AT_ONCE - 1 });
  const rows = (await callControl(server.dataDir, 'account.list')) as { handle: string }[];
  expect(rows.filter(({ handle }) => handle === 'once-only')).toHaveLength(1);
});

it('lets one of fifty in with the same recovery code', async () => {
  const person = await somebody();
  const { recoveryCodes } = await setUpSecondFactor(server, person);
  const credentials = { email: person.email, password: PASSWORD };
  const tickets = await Promise.all([1, 2, 3, 4, 5].map(() => ask(server, 'signIn', credentials, fromAnewAddress())));
  const outcomes = await atOnce((index) =>
    ask(server, 'signInWithCode', { ...tickets[index % 5]!.body, code: recoveryCodes[0] }, fromAnewAddress()),
  );
  expect(outcomes['200']).toBe(1);
  expect(outcomes['internal']).toBeUndefined();
});

it('resets a password once by fifty uses of one code', async () => {
  const { email } = await somebody();
  const { body } = await ask(server, 'forgotPassword', { email, language: 'en' }, fromAnewAddress());
  const code = await mailedCode(server, email);
  const outcomes = await atOnce((index) =>
    ask(server, 'resetPassword', { ...body, code, password: `walnut tree no ${index}` }, fromAnewAddress()),
  );
  expect(outcomes).toEqual({ 200: 1, wrong_code: AT_ONCE - 1 });
});

it('gives a handle to one of two who want it', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const manner = { about: '', language: 'en', units: 'metric', findable: true, showPresence: false };
  const profile = { name: 'Wanda Wanted', handle: 'wanted-by-two', ...manner };
  const outcomes = await atOnce((index) => ask(server, 'saveProfile', profile, as(index % 2 ? one : other)));
  // Who has it saves what is there already; the other is refused each time.
  expect(outcomes).toEqual({ 200: AT_ONCE / 2, handle_taken: AT_ONCE / 2 });
});

it('takes no registration away by the name of an account', async () => {
  const person = await somebody();
  const wanted = registration('replacing');
  const answer = await ask(server, 'register', { ...wanted, replaces: person.me.id }, fromAnewAddress());
  expect(answer.status).toBe(202);
  expect((await ask(server, 'session', undefined, as(person))).status).toBe(200);
});

it('leaves one conversation, accepted, where two begin it with each other at once', async () => {
  const [ana, ben] = [await newTalker(server), await newTalker(server)];
  const [first] = await Promise.all([write(ana, ben, 'From Ana'), write(ben, ana, 'From Ben')]);
  expect(await listed(ana, 'mine')).toEqual([first.conversationId]);
  expect(await listed(ben, 'mine')).toEqual([first.conversationId]);
  const said = await transcript(ana, first.conversationId);
  expect(said.filter((each) => each === '(created)' || each === '(accepted)')).toHaveLength(2);
  expect(said).toEqual(await transcript(ben, first.conversationId));
});

it('ends in one of the two where a request is accepted and declined at once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [ana, ben] = [await newTalker(server), await newTalker(server)];
    const { conversationId } = await write(ana, ben);
    await Promise.all(
      (['accept', 'decline'] as const).map((answer) => ben.ask('request:answer', { conversationId, answer })),
    );
    // Once accepted, an answer from before says nothing any more: what Ana writes arrives.
    const accepted = (await transcript(ana, conversationId)).includes('(accepted)');
    await say(ana, conversationId, 'Did it arrive?');
    expect((await transcript(ben, conversationId)).includes('Did it arrive?')).toBe(accepted);
    expect((await listed(ben, 'mine')).length).toBe(accepted ? 1 : 0);
    ana.close();
    ben.close();
  }
});

it('shows nothing that was said after a block was acknowledged, however close the two came', async () => {
  const [ana, ben] = [await newTalker(server), await newTalker(server)];
  const conversationId = await befriend(ana, ben);
  const sending = Array.from({ length: 20 }, (_, index) => say(ana, conversationId, `early ${index}`));
  await ben.request('person:block', { account: ana.id });
  const shown = await transcript(ben, conversationId);
  await Promise.all(sending);
  await say(ana, conversationId, 'late');
  expect(await transcript(ben, conversationId).then((all) => all.slice(0, shown.length))).toEqual(shown);
  expect((await transcript(ben, conversationId)).filter((text) => text === 'late')).toEqual([]);
  const messages = (all: (string | null)[]) => all.filter((text) => /^early/.test(text ?? ''));
  expect(messages(await transcript(ben, conversationId))).toEqual(messages(shown));
});

it('erases whoever is writing, and leaves no text of theirs and no session', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [ana, ben] = [await newTalker(server), await newTalker(server)];
    const conversationId = await befriend(ana, ben);
    const writing = Array.from({ length: 20 }, (_, index) =>
      ana
        .ask('message:send', { conversationId, clientId: randomUUID(), text: `going ${index}` })
        .catch(() => undefined),
    );
    const signingIn = ask(server, 'signIn', { email: ana.person.email, password: PASSWORD }, fromAnewAddress());
    await callControl(server.dataDir, 'account.erase', { handle: ana.person.me.handle, now: true });
    const entered = await signingIn;
    await Promise.all(writing);
    for (const text of await transcript(ben, conversationId)) expect(text ?? '').not.toMatch(/^going/);
    const who = entered.cookie === '' ? ana.person.cookie : entered.cookie;
    expect((await ask(server, 'session', undefined, { cookie: who, ...fromAnewAddress() })).status).toBe(401);
    ben.close();
  }
});

it('begins one of two conversations that have the same identifier', async () => {
  const [ana, ben, cleo] = [await newTalker(server), await newTalker(server), await newTalker(server)];
  const shared = { kind: 'coaching', conversationId: randomUUID(), text: 'Mine?' };
  const both = await Promise.all(
    [ana, cleo].map((who) => who.ask('conversation:start', { ...shared, clientId: randomUUID() })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  // Nobody stands between two others.
  expect(await cleo.ask('conversation:start', opening(ana, ben))).toMatchObject({ ok: false });
});

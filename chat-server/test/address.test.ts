import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, fromAnewAddress, mailedCode, mailsTo, otherThan } from './kit/ask.ts';
import { connect, until } from './kit/client.ts';
import { newMember, PASSWORD, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

const change = ({ cookie }: Person, email: string) =>
  ask(server, 'changeAddress', { email }, { ...fromAnewAddress(), cookie });
const confirm = ({ cookie }: Person, ticket: unknown, code: string) =>
  ask(server, 'confirmAddress', { ticket, code }, { ...fromAnewAddress(), cookie });
const signIn = (email: string) => ask(server, 'signIn', { email, password: PASSWORD }, fromAnewAddress());

/** A ticket and the code that came for it to the new address. */
async function begin(person: Person, email: string): Promise<{ ticket: unknown; code: string }> {
  const { body } = await change(person, email);
  return { ticket: body['ticket'], code: await mailedCode(server, email) };
}

describe('a new address', () => {
  it('takes the old one’s place once its code comes, and the old one is told', async () => {
    const person = await newMember(server, 'ana');
    const client = await connect(server, person);
    const { ticket, code } = await begin(person, 'ana@elsewhere.example');
    expect((await signIn('ana@elsewhere.example')).code).toBe('wrong_credentials');
    const answer = await confirm(person, ticket, code);
    expect(answer).toMatchObject({ status: 200, body: { me: { handle: 'ana', email: 'ana@elsewhere.example' } } });
    expect((await mailsTo(server, person.email)).at(-1)).toContain('The address of your Repère account was changed');
    expect((await signIn(person.email)).code).toBe('wrong_credentials');
    expect((await signIn('ana@elsewhere.example')).status).toBe(200);
    // Nothing else ends, and other windows learn of it.
    expect((await ask(server, 'session', undefined, { cookie: person.cookie })).status).toBe(200);
    await until(() =>
      expect(client.notices('me:changed').at(-1)).toMatchObject({ me: { email: 'ana@elsewhere.example' } }),
    );
    expect(client.socket.connected).toBe(true);
    client.close();
  });

  it('is taken from nobody else’s session, however right the code', async () => {
    const [owner, other] = [await newMember(server, 'bilal'), await newMember(server, 'chloe')];
    const { ticket, code } = await begin(owner, 'bilal@elsewhere.example');
    expect((await confirm(other, ticket, code)).code).toBe('wrong_code');
    expect((await confirm(owner, ticket, code)).status).toBe(200);
    expect((await signIn(other.email)).status).toBe(200);
  });

  it('and a new password do not take each other’s codes', async () => {
    const person = await newMember(server, 'carmen');
    const address = await begin(person, 'carmen@elsewhere.example');
    const forgot = await ask(server, 'forgotPassword', { email: person.email, language: 'en' }, fromAnewAddress());
    const code = await mailedCode(server, person.email);
    const crossed = { ...address, password: 'lichen on granite' };
    expect((await ask(server, 'resetPassword', crossed, fromAnewAddress())).code).toBe('wrong_code');
    expect((await confirm(person, forgot.body['ticket'], code)).code).toBe('wrong_code');
    expect((await confirm(person, address.ticket, address.code)).status).toBe(200);
  });

  it('takes five tries at its code, and half an hour', async () => {
    const person = await newMember(server, 'dana');
    const first = await begin(person, 'dana@elsewhere.example');
    for (let tries = 0; tries < 5; tries += 1)
      expect((await confirm(person, first.ticket, otherThan(first.code))).code).toBe('wrong_code');
    expect((await confirm(person, first.ticket, first.code)).code).toBe('wrong_code');
    const second = await begin(person, 'dana@elsewhere.example');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 });
    expect((await confirm(person, second.ticket, second.code)).code).toBe('wrong_code');
  });

  it('closes the reset whose code went to the old one', async () => {
    const person = await newMember(server, 'elio');
    const forgot = await ask(server, 'forgotPassword', { email: person.email, language: 'en' }, fromAnewAddress());
    const code = await mailedCode(server, person.email);
    const next = await begin(person, 'elio@elsewhere.example');
    await confirm(person, next.ticket, next.code);
    const reset = { ticket: forgot.body['ticket'], code, password: 'lichen on granite' };
    expect((await ask(server, 'resetPassword', reset, fromAnewAddress())).code).toBe('wrong_code');
  });

  it('is sent five mails an hour at most, whoever asks', async () => {
    const people = [await newMember(server, 'fanny'), await newMember(server, 'gael')];
    for (let times = 0; times < 4; times += 1)
      for (const person of people)
        expect(await change(person, 'target@elsewhere.example')).toMatchObject({ status: 202 });
    expect(await mailsTo(server, 'target@elsewhere.example')).toHaveLength(5);
  });
});

describe('an address that has an account', () => {
  it('is answered as any other, its owner is told, and no code makes it somebody else’s', async () => {
    const [owner, person] = [await newMember(server, 'hugo'), await newMember(server, 'ines')];
    const known = await change(person, owner.email);
    const unknown = await change(person, 'ines@elsewhere.example');
    const ticket = expect.stringMatching(/^[\da-f-]{36}$/) as string;
    for (const answer of [known, unknown]) expect(answer).toMatchObject({ status: 202, body: { ticket } });
    expect((await mailsTo(server, owner.email)).at(-1)).toContain('already belongs to a Repère account');
    const wrong = otherThan(await mailedCode(server, 'ines@elsewhere.example'));
    for (let tries = 0; tries < 6; tries += 1)
      expect(await confirm(person, known.body['ticket'], wrong)).toEqual(
        await confirm(person, unknown.body['ticket'], wrong),
      );
  });

  it('and one that gets no more mails open nothing that could be guessed', async () => {
    const [owner, person] = [await newMember(server, 'lou-lifts'), await newMember(server, 'milo')];
    const tickets = [(await change(person, owner.email)).body['ticket']];
    for (let times = 0; times < 6; times += 1)
      tickets.push((await change(person, 'milo@elsewhere.example')).body['ticket']);
    const kept = await Promise.all(
      tickets.map((ticket) =>
        readFile(join(server.dataDir, 'tickets', String(ticket).slice(0, 2), `${String(ticket)}.json`), 'utf8'),
      ),
    );
    expect(kept.map((ticket) => ticket.includes(person.me.id))).toEqual([false, true, true, true, true, true, false]);
  });

  it('goes to exactly one of two who confirm it at once', async () => {
    const people = [await newMember(server, 'jade'), await newMember(server, 'kim')];
    const begun = [];
    for (const person of people) begun.push({ person, ...(await begin(person, 'shared@elsewhere.example')) });
    const answers = await Promise.all(begun.map(({ person, ticket, code }) => confirm(person, ticket, code)));
    expect(answers.map(({ code, status }) => code ?? status).sort()).toEqual([200, 'wrong_code']);
    const [winner] = answers.filter(({ status }) => status === 200);
    const signedIn = await signIn('shared@elsewhere.example');
    expect(signedIn.body['me']).toMatchObject({ id: (winner?.body['me'] as { id: string }).id });
  });
});

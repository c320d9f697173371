import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { ask, fromAnewAddress, mailedCode, mailsTo, otherThan } from './kit/ask.ts';
import { connect, until } from './kit/client.ts';
import { newMember, PASSWORD } from './kit/person.ts';
import { setUpSecondFactor } from './kit/second-factor.ts';
import { PASSWORDS_AS_EVER, startTestServer, type TestServer } from './kit/server.ts';

const NEW = 'lichen on granite';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' }, PASSWORDS_AS_EVER);
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

const signIn = (email: string, password: string) => ask(server, 'signIn', { email, password }, fromAnewAddress());
const forget = (email: string, headers = fromAnewAddress()) =>
  ask(server, 'forgotPassword', { email, language: 'en' }, headers);
const reset = (ticket: unknown, code: string, password = NEW) =>
  ask(server, 'resetPassword', { ticket, code, password }, fromAnewAddress());

/** A ticket and the code that came for it. */
async function forgetAndRead(email: string): Promise<{ ticket: unknown; code: string }> {
  const { body } = await forget(email);
  return { ticket: body['ticket'], code: await mailedCode(server, email) };
}

describe('a forgotten password', () => {
  it('is replaced by whoever reads the account’s mail, who is signed in with the new one', async () => {
    const { email } = await newMember(server, 'ana');
    const { ticket, code } = await forgetAndRead(email);
    const answer = await reset(ticket, code);
    expect(answer).toMatchObject({ status: 200, body: { me: { handle: 'ana' } } });
    expect((await ask(server, 'session', undefined, { cookie: answer.cookie })).status).toBe(200);
    expect((await signIn(email, PASSWORD)).code).toBe('wrong_credentials');
    expect((await signIn(email, NEW)).status).toBe(200);
  });

  it('ends every session when it is replaced, cuts their sockets, and tells the owner', async () => {
    const person = await newMember(server, 'bo-lifts');
    const client = await connect(server, person);
    const { ticket, code } = await forgetAndRead(person.email);
    await reset(ticket, code);
    expect((await ask(server, 'session', undefined, { cookie: person.cookie })).code).toBe('unauthenticated');
    await until(() => expect(client.socket.connected).toBe(false));
    expect((await mailsTo(server, person.email)).at(-1)).toContain('Your Repère password was changed');
  });

  it('is replaced once for each code', async () => {
    const { email } = await newMember(server, 'carol');
    const { ticket, code } = await forgetAndRead(email);
    const answers = await Promise.all([
      reset(ticket, code, 'moss on limestone'),
      reset(ticket, code, 'heather on peat'),
      reset(ticket, code, 'gorse on chalk'),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code: refusal }) => refusal === 'wrong_code')).toHaveLength(2);
    expect((await reset(ticket, code)).code).toBe('wrong_code');
  });

  it('takes five tries at a code and no more, also when another was asked for', async () => {
    const { email } = await newMember(server, 'denis');
    const first = await forgetAndRead(email);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await reset(first.ticket, otherThan(first.code))).code).toBe('wrong_code');
    const second = await forgetAndRead(email);
    expect((await reset(first.ticket, first.code)).code).toBe('wrong_code');
    expect((await reset(first.ticket, second.code)).code).toBe('wrong_code');
    expect((await reset(second.ticket, second.code)).status).toBe(200);
  });

  it('takes a code for half an hour', async () => {
    const { email } = await newMember(server, 'elsa');
    const { ticket, code } = await forgetAndRead(email);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 });
    expect((await reset(ticket, code)).code).toBe('wrong_code');
  });

  it('closes whatever else waited for a code of the account', async () => {
    const { email } = await newMember(server, 'farid');
    const { body } = await forget(email);
    const firstCode = await mailedCode(server, email);
    const { ticket, code } = await forgetAndRead(email);
    expect((await reset(ticket, code)).status).toBe(200);
    expect((await reset(body['ticket'], firstCode)).code).toBe('wrong_code');
  });

  it('still asks for the second factor', async () => {
    const person = await newMember(server, 'gina');
    const { recoveryCodes } = await setUpSecondFactor(server, person);
    const { ticket, code } = await forgetAndRead(person.email);
    const answer = await reset(ticket, code);
    expect(answer).toMatchObject({ status: 200, setCookies: [] });
    expect(Object.keys(answer.body)).toEqual(['ticket']);
    const completed = { ticket: answer.body['ticket'], code: recoveryCodes[0]! };
    expect(await ask(server, 'signInWithCode', completed)).toMatchObject({ body: { me: { handle: 'gina' } } });
  });

  it('stays as it is while an account is suspended, which only the right code is told', async () => {
    const { email, me } = await newMember(server, 'hana');
    await callControl(server.dataDir, 'account.suspend', { handle: me.handle });
    const { ticket, code } = await forgetAndRead(email);
    expect((await reset(ticket, otherThan(code))).code).toBe('wrong_code');
    expect((await reset(ticket, code)).code).toBe('suspended');
    await callControl(server.dataDir, 'account.restore', { handle: me.handle });
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });
});

describe('a weak new password', () => {
  it('costs no try, and says nothing about the code', async () => {
    const { email } = await newMember(server, 'iris-weak');
    const { ticket, code } = await forgetAndRead(email);
    for (let tries = 0; tries < 6; tries += 1)
      for (const each of [code, otherThan(code)])
        expect((await reset(ticket, each, 'short')).code).toBe('weak_password');
    expect((await reset(ticket, code)).status).toBe(200);
  });

  it('made of the person’s own words is refused after the code, so that it tells nobody their name', async () => {
    const { email } = await newMember(server, 'zwarblinde');
    const { ticket, code } = await forgetAndRead(email);
    expect((await reset(ticket, otherThan(code), 'zwarblinde-26')).code).toBe('wrong_code');
    for (let tries = 0; tries < 6; tries += 1)
      expect((await reset(ticket, code, 'zwarblinde-26')).code).toBe('weak_password');
    expect((await reset(ticket, code)).status).toBe(200);
  });
});

describe('asking for a new password', () => {
  it('looks the same for an address without an account, up to the last try, but for the mail', async () => {
    const { email } = await newMember(server, 'kai-lifts');
    const unknown = 'nobody-here@example.org';
    const [one, other] = [await forget(email), await forget(unknown)];
    const ticket = expect.stringMatching(/^[\da-f-]{36}$/) as string;
    for (const answer of [one, other]) expect(answer).toMatchObject({ status: 202, body: { ticket }, setCookies: [] });
    const wrong = otherThan(await mailedCode(server, email));
    for (let tries = 0; tries < 7; tries += 1) {
      const answers = await Promise.all([reset(one.body['ticket'], wrong), reset(other.body['ticket'], wrong)]);
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.code).toBe('wrong_code');
    }
    const [mail] = await mailsTo(server, unknown);
    expect(mail).toContain('No Repère account under this address');
    expect(mail).not.toMatch(/\d{3} \d{3}/);
  });

  it('sends five mails an hour to one address at most, whoever asks, and does not show when it stops', async () => {
    const { email } = await newMember(server, 'lena');
    const before = (await mailsTo(server, email)).length;
    const unknown = 'nobody-either@example.org';
    for (let times = 0; times < 8; times += 1)
      for (const each of [email, unknown]) expect(await forget(each)).toMatchObject({ status: 202 });
    expect((await mailsTo(server, email)).length - before).toBe(5);
    expect(await mailsTo(server, unknown)).toHaveLength(5);
  });

  it('opens nothing that could be guessed where no mail went', async () => {
    const { email } = await newMember(server, 'milo');
    const tickets: unknown[] = [];
    for (let times = 0; times < 6; times += 1) tickets.push((await forget(email)).body['ticket']);
    await mailsTo(server, email);
    const names = await readFile(
      join(server.dataDir, 'tickets', String(tickets[5]).slice(0, 2), `${String(tickets[5])}.json`),
      'utf8',
    );
    expect(names).not.toMatch(/"codeHash"|"wideHash"/);
  });

  it('has its own limit for each pair of address and network', async () => {
    const headers = fromAnewAddress();
    const codes: (string | undefined)[] = [];
    for (let times = 0; times < 6; times += 1) codes.push((await forget('pair@example.org', headers)).code);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 'too_many_requests']);
    expect((await forget('other-pair@example.org', headers)).status).toBe(202);
  });

  it('is answered in the account’s language', async () => {
    await callControl(server.dataDir, 'account.create', {
      email: 'nadine@example.org',
      password: PASSWORD,
      name: 'Nadine',
      handle: 'nadine',
      role: 'member',
      language: 'fr',
    });
    await forget('nadine@example.org');
    expect((await mailsTo(server, 'nadine@example.org')).at(-1)).toContain('nouveau mot de passe');
  });
});

describe('changing a password', () => {
  it('ends the other sessions, cuts their sockets, keeps one’s own, and tells the owner', async () => {
    const person = await newMember(server, 'olga-lifts');
    const other = await signIn(person.email, PASSWORD);
    const client = await connect(server, { ...person, cookie: other.cookie });
    const changed = await ask(server, 'changePassword', { password: NEW }, { cookie: person.cookie });
    expect(changed).toMatchObject({ status: 204, body: {} });
    expect((await ask(server, 'session', undefined, { cookie: person.cookie })).status).toBe(200);
    expect((await ask(server, 'session', undefined, { cookie: other.cookie })).code).toBe('unauthenticated');
    await until(() => expect(client.socket.connected).toBe(false));
    expect((await mailsTo(server, person.email)).at(-1)).toContain('Your Repère password was changed');
    expect((await signIn(person.email, PASSWORD)).code).toBe('wrong_credentials');
    expect((await signIn(person.email, NEW)).status).toBe(200);
  });

  it('refuses one that is made of one’s own words', async () => {
    const { cookie } = await newMember(server, 'paulette');
    const answer = await ask(server, 'changePassword', { password: 'paulette-2026' }, { cookie });
    expect(answer.code).toBe('weak_password');
  });

  it('closes the reset that somebody had begun', async () => {
    const { email, cookie } = await newMember(server, 'quentin');
    const { ticket, code } = await forgetAndRead(email);
    await ask(server, 'changePassword', { password: NEW }, { cookie });
    expect((await reset(ticket, code, 'heather on peat')).code).toBe('wrong_code');
  });
});

it('leaves a line for each step in the log, by the account’s id, without address, code or password', async () => {
  const { me, email } = await newMember(server, 'ruben');
  const { ticket, code } = await forgetAndRead(email);
  await reset(ticket, otherThan(code));
  await reset(ticket, code);
  const log = await until(async () => {
    const text = await readFile(join(server.logDir, 'app.log'), 'utf8');
    const lines = text
      .split('\n')
      .filter((line) => line.includes(`"account":"${me.id}"`) && line.includes('"audit":true'));
    expect(lines.join('\n')).toContain('a password was reset');
    expect(lines.join('\n')).toContain('the reset of a password was asked for');
    return text;
  });
  expect(log).toContain('a code was refused');
  expect(log).not.toContain(email);
  expect(log).not.toContain(NEW);
  expect(log).not.toContain(code.replace(' ', ''));
});

it('leaves nothing behind once its time is over, answered or not', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const other = await startTestServer({}, PASSWORDS_AS_EVER);
  try {
    const asked = await ask(other, 'forgotPassword', { email: 'nobody@example.org', language: 'en' });
    const file = join('tickets', String(asked.body['ticket']).slice(0, 2), `${String(asked.body['ticket'])}.json`);
    await readFile(join(other.dataDir, file), 'utf8');
    vi.advanceTimersByTime(45 * 60_000);
    vi.useRealTimers();
    await until(() => expect(readFile(join(other.dataDir, file))).rejects.toMatchObject({ code: 'ENOENT' }));
  } finally {
    vi.useRealTimers();
    await other.close();
  }
});

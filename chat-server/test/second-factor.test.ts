import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RouteAccess, type RouteName, ROUTES, type SecondFactorOffer } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, until } from './kit/client.ts';
import { call, newestMail, newMember, newStaff, PASSWORD, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { totp } from './kit/totp.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Answer {
  status: number;
  error?: { code: string; field?: string };
  recoveryCodes?: string[];
  me?: { secondFactor: boolean; enrolling: boolean };
}

async function ask(name: RouteName, { cookie }: Person, body?: unknown, at = server): Promise<Answer> {
  const { method, path } = ROUTES[name];
  const answer = await call(at, method, path, (method as string) === 'GET' ? undefined : body, { cookie });
  const text = await answer.text();
  return { status: answer.status, ...(text !== '' && (JSON.parse(text) as object)) };
}

const offer = async (person: Person, at = server) =>
  (await ask('offerSecondFactor', person, undefined, at)) as unknown as SecondFactorOffer;

/** Sets a second factor up; answers its secret, its first code and its recovery codes. */
async function enable(person: Person, at = server) {
  const { secret } = await offer(person, at);
  const code = totp(secret, Date.now());
  return { secret, code, ...(await ask('enableSecondFactor', person, { code }, at)) };
}

/** Signs in anew with a code; answers the refusal where there is one. */
async function enter({ email }: Person, code = ''): Promise<string> {
  const first = await call(server, 'POST', '/api/session', { email, password: PASSWORD });
  const { ticket } = (await first.json()) as { ticket: string };
  const second = await call(server, 'POST', '/api/session/code', { ticket, code });
  if (second.ok) return 'signed in';
  return ((await second.json()) as { error: { code: string } }).error.code;
}

describe('the offer of a second factor', () => {
  it('is a secret of 160 bits, as text, as an address and as a QR code', async () => {
    const ada = await newMember(server, 'ada-sf');
    const { secret, uri, qr } = await offer(ada);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(uri);
    expect(`${address.protocol}${decodeURIComponent(address.pathname)}`).toBe('otpauth:/Repère:ada-sf');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(qr.every((row) => row.length === qr.length && /^[01]+$/.test(row))).toBe(true);
    // The pattern by which a camera finds a corner, at three of them (ISO/IEC 18004, 6.3.3).
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    const corner = (top: number, left: number) => qr.slice(top, top + 7).map((row) => row.slice(left, left + 7));
    expect([corner(0, 0), corner(0, qr.length - 7), corner(qr.length - 7, 0)]).toEqual([finder, finder, finder]);
  });

  it('changes nothing by itself, and is another one each time', async () => {
    const ben = await newMember(server);
    const [one, other] = [await offer(ben), await offer(ben)];
    expect(one.secret).not.toBe(other.secret);
    expect(await ask('session', ben)).toMatchObject({ me: { secondFactor: false } });
    const stale = await ask('enableSecondFactor', ben, { code: totp(one.secret, Date.now()) });
    expect(stale).toMatchObject({ status: 400, error: { code: 'wrong_code', field: 'code' } });
  });

  it('is for the session that asked alone, and ends with the server', async () => {
    const cleo = await newMember(server);
    const elsewhere = await signIn(server, cleo.email);
    const missing = { status: 404, error: { code: 'not_found' } };
    const { secret } = await offer(cleo);
    expect(await ask('enableSecondFactor', elsewhere, { code: totp(secret, Date.now()) })).toMatchObject(missing);
    await server.restart();
    expect(await ask('enableSecondFactor', cleo, { code: totp(secret, Date.now()) })).toMatchObject(missing);
  });
});

describe('enabling it', () => {
  it('takes a right code, and gives ten recovery codes this once', async () => {
    const dora = await newMember(server);
    const { secret, status, recoveryCodes } = await enable(dora);
    expect(status).toBe(200);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await ask('session', dora)).toMatchObject({ me: { secondFactor: true, enrolling: false } });
    const again = await ask('enableSecondFactor', dora, { code: totp(secret, Date.now()) });
    expect(again).toMatchObject({ error: { code: 'not_found' } });
  });

  it('ends all other sessions, keeps this one, and tells its owner by mail', async () => {
    const eli = await newMember(server);
    const elsewhere = await signIn(server, eli.email);
    const [here, there] = [await connect(server, eli), await connect(server, elsewhere)];
    await enable(eli);
    await until(() => expect(there.socket.connected).toBe(false));
    expect(there.notices('session:ended')).toEqual([{ code: 'session_ended' }]);
    expect((await ask('session', elsewhere)).status).toBe(401);
    await until(() => expect(here.notices('me:changed')).toMatchObject([{ me: { secondFactor: true } }]));
    expect(await newestMail(server, eli.email)).toContain('now asks for a second code');
    here.close();
  });

  it('leaves neither the secret nor a recovery code on the disk', async () => {
    const fay = await newMember(server);
    const { secret, recoveryCodes = [] } = await enable(fay);
    expect(recoveryCodes).toHaveLength(10);
    // Once its mail has left, no file is on its way to another name.
    await newestMail(server, fay.email);
    const files = (await readdir(server.dataDir, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
    const all = texts.join('\n');
    expect(all).toContain(fay.me.id);
    for (const code of recoveryCodes) expect(all).not.toContain(code.replaceAll('-', ''));
    for (const code of recoveryCodes) expect(all).not.toContain(code);
    expect(all).not.toContain(secret);
  });

  it('again puts the new one in place of the old', async () => {
    const gus = await newMember(server);
    const first = await enable(gus);
    const second = await enable(gus);
    expect(second.status).toBe(200);
    expect(second.secret).not.toBe(first.secret);
    expect(second.recoveryCodes?.some((code) => first.recoveryCodes?.includes(code))).toBe(false);
  });

  it('gives one set of recovery codes to two that come with the same code', async () => {
    const hal = await newMember(server);
    const { secret } = await offer(hal);
    const code = totp(secret, Date.now());
    const both = await Promise.all([
      ask('enableSecondFactor', hal, { code }),
      ask('enableSecondFactor', hal, { code }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});

describe('having it', () => {
  it('can be ended by a member, and its owner is told', async () => {
    const ida = await newMember(server);
    await enable(ida);
    expect((await ask('disableSecondFactor', ida)).status).toBe(204);
    expect(await ask('session', ida)).toMatchObject({ me: { secondFactor: false } });
    expect(await newestMail(server, ida.email)).toContain('no longer asks for a second code');
    expect((await ask('disableSecondFactor', ida)).status).toBe(204);
  });

  it('lets all recovery codes be replaced, and tells its owner', async () => {
    const jo = await newMember(server);
    expect(await ask('renewRecoveryCodes', jo)).toMatchObject({ status: 404, error: { code: 'not_found' } });
    const { recoveryCodes: before } = await enable(jo);
    const { recoveryCodes: after } = await ask('renewRecoveryCodes', jo);
    expect(new Set(after).size).toBe(10);
    expect(await newestMail(server, jo.email)).toContain('recovery codes');
    expect(await enter(jo, before?.[0])).toBe('wrong_code');
    expect(await enter(jo, after?.[0]?.toLowerCase().replaceAll('-', ' '))).toBe('signed in');
    expect(await enter(jo, after?.[0])).toBe('wrong_code');
    expect(await enter(jo, after?.[9])).toBe('signed in');
  });

  it('takes a code of the app once, the first one too, also where two bring it at the same moment', async () => {
    const kay = await newMember(server);
    const { secret, code } = await enable(kay);
    expect(await enter(kay, code)).toBe('wrong_code');
    const next = totp(secret, Date.now() + 30_000);
    const both = await Promise.all([enter(kay, next), enter(kay, next)]);
    expect(both.sort()).toEqual(['signed in', 'wrong_code']);
  });
});

describe('where staff need one', () => {
  let strict: TestServer;
  beforeAll(async () => {
    strict = await startTestServer({ STAFF_SECOND_FACTOR: 'required' });
  });
  afterAll(() => strict.close());

  const routes = Object.entries(ROUTES) as [RouteName, { access: RouteAccess }][];
  const closed = routes.filter(([, { access }]) => access === 'session').map(([name]) => name);

  it('a coach without one can set it up and nothing else', async () => {
    const kim = await newStaff(strict);
    expect(kim.me).toMatchObject({ secondFactor: false, enrolling: true });
    expect(await ask('session', kim, undefined, strict)).toMatchObject({ me: { enrolling: true } });
    for (const name of closed)
      expect([name, (await ask(name, kim, {}, strict)).error?.code]).toEqual([name, 'second_factor_required']);
    await expect(connect(strict, kim)).rejects.toMatchObject({ data: { code: 'second_factor_required' } });
  });

  it('a coach who has set it up goes on in the same session', async () => {
    const lea = await newStaff(strict);
    await enable(lea, strict);
    expect(await ask('session', lea, undefined, strict)).toMatchObject({
      me: { secondFactor: true, enrolling: false },
    });
    const window = await connect(strict, lea);
    expect(window.welcome.me).toMatchObject({ enrolling: false });
    for (const name of closed.filter((each) => each !== 'disableSecondFactor'))
      expect([name, (await ask(name, lea, { wrong: true }, strict)).error?.code]).not.toEqual([
        name,
        'second_factor_required',
      ]);
    window.close();
  });

  it('a coach cannot go without one again, but may change it', async () => {
    const max = await newStaff(strict, 'admin');
    await enable(max, strict);
    expect(await ask('disableSecondFactor', max, undefined, strict)).toMatchObject({
      status: 403,
      error: { code: 'second_factor_required' },
    });
    expect((await enable(max, strict)).status).toBe(200);
  });

  it('a member needs none', async () => {
    const nia = await newMember(strict);
    expect(nia.me).toMatchObject({ enrolling: false });
    const window = await connect(strict, nia);
    expect(window.welcome.me).toMatchObject({ secondFactor: false });
    window.close();
  });
});

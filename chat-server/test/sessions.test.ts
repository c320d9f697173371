import { PROTOCOL_VERSION, type SessionEntry } from '@repere/protocol';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, until } from './kit/client.ts';
import { call, newMember, PASSWORD, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

async function list({ cookie }: Person): Promise<SessionEntry[]> {
  const answer = await call(server, 'GET', '/api/sessions', undefined, { cookie });
  return ((await answer.json()) as { sessions: SessionEntry[] }).sessions;
}

async function end({ cookie }: Person, session: string): Promise<Response> {
  return call(server, 'POST', '/api/sessions/end', { session }, { cookie });
}

const statusOf = async ({ cookie }: Person) =>
  (await call(server, 'GET', '/api/session', undefined, { cookie })).status;

describe('the list of sessions', () => {
  it('names each device, newest first, and says which is the one that asks', async () => {
    const ada = await newMember(server, 'ada-s');
    const before = Date.now();
    await call(server, 'POST', '/api/session', { email: ada.email, password: PASSWORD }, { 'user-agent': FIREFOX });
    const [newest, first, ...rest] = await list(ada);
    expect(rest).toEqual([]);
    expect(newest).toMatchObject({ device: 'Firefox, Windows', current: false });
    expect(first).toMatchObject({ current: true });
    expect(newest?.createdAt).toBeGreaterThanOrEqual(before);
    expect(first?.lastUsedAt).toBeGreaterThanOrEqual(newest?.createdAt ?? Infinity);
    expect(first?.expiresAt).toBe((first?.createdAt ?? 0) + 60 * 86_400_000);
    expect(Object.keys(first ?? {}).sort()).toEqual([
      'createdAt',
      'current',
      'device',
      'expiresAt',
      'id',
      'lastUsedAt',
    ]);
  });

  it('holds nobody else’s', async () => {
    const [ben, cleo] = [await newMember(server), await newMember(server)];
    const [his] = await list(ben);
    expect((await list(cleo)).map(({ id }) => id)).not.toContain(his?.id);
  });
});

describe('ending one', () => {
  it('ends that one alone, for good, and cuts its sockets', async () => {
    const dora = await newMember(server);
    const elsewhere = await signIn(server, dora.email);
    const [here, there] = [await connect(server, dora), await connect(server, elsewhere)];
    const other = (await list(dora)).find(({ current }) => !current)?.id ?? expect.fail('no other session');
    expect((await end(dora, other)).status).toBe(204);
    await until(() => expect(there.socket.connected).toBe(false));
    expect(there.notices('session:ended')).toEqual([{ code: 'session_ended' }]);
    expect(await statusOf(elsewhere)).toBe(401);
    await expect(connect(server, elsewhere)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    await server.restart();
    expect([await statusOf(dora), await statusOf(elsewhere)]).toEqual([200, 401]);
    expect(here.notices('session:ended')).toEqual([]);
  });

  it('of somebody else does nothing, and looks like one that never was', async () => {
    const [fay, gus] = [await newMember(server), await newMember(server)];
    const [hers] = await list(fay);
    const refused = await end(gus, hers?.id ?? '');
    const unknown = await end(gus, '22222222-2222-4222-8222-222222222222');
    const strip = async (answer: Response) => {
      const { error } = (await answer.json()) as { error: Record<string, unknown> };
      return { ...error, requestId: '' };
    };
    expect(await strip(refused)).toEqual(await strip(unknown));
    expect(refused.status).toBe(404);
    expect(await statusOf(fay)).toBe(200);
  });

  it('that asks takes its cookie back', async () => {
    const hal = await newMember(server);
    const [own] = await list(hal);
    const answer = await end(hal, own?.id ?? '');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^repere=; .*Max-Age=0$/);
    expect(await statusOf(hal)).toBe(401);
  });

  it('lets no request through that comes after it', async () => {
    const ida = await newMember(server);
    const window = await connect(server, ida);
    const elsewhere = await signIn(server, ida.email);
    const own = (await list(elsewhere)).find(({ current }) => !current)?.id ?? '';
    await end(elsewhere, own);
    window.socket.emit('heads:check', {}, () => expect.fail('answered after its session had ended'));
    await until(() => expect(window.socket.connected).toBe(false));
  });
});

describe('ending all others', () => {
  it('leaves the one that asks, and counts the rest', async () => {
    const jo = await newMember(server);
    const others = [await signIn(server, jo.email), await signIn(server, jo.email)];
    const windows = await Promise.all(others.map((each) => connect(server, each)));
    const here = await connect(server, jo);
    const answer = await call(server, 'POST', '/api/sessions/end-others', undefined, { cookie: jo.cookie });
    expect([answer.status, await answer.json()]).toEqual([200, { ended: 2 }]);
    await until(() => expect(windows.map(({ socket }) => socket.connected)).toEqual([false, false]));
    expect(await Promise.all(others.map(statusOf))).toEqual([401, 401]);
    expect([await statusOf(jo), here.socket.connected]).toEqual([200, true]);
    expect(await list(jo)).toHaveLength(1);
    here.close();
  });
});

describe('an open socket', () => {
  const HOST = 'https://gym.example';
  const SECRET = 'a-secret-of-at-least-thirty-two-bytes';
  let embedded: TestServer;
  beforeAll(async () => {
    embedded = await startTestServer({ EMBEDDERS: `${HOST}=${SECRET}` });
  });
  afterAll(() => embedded.close());
  afterEach(() => void vi.useRealTimers());

  async function guest(name: string): Promise<string> {
    const token = await new SignJWT({ name })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(name)
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(new TextEncoder().encode(SECRET));
    const answer = await call(embedded, 'POST', '/api/session/identify', { token }, { origin: HOST });
    return ((await answer.json()) as { bearer: string }).bearer;
  }

  it('keeps its session in use, which ends after half an hour without one', async () => {
    const [open, idle] = [await guest('Open'), await guest('Idle')];
    // The server's timers, in the process of this test; those of its connections stay real.
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const auth = { protocol: PROTOCOL_VERSION, bearer: open };
    const window = await connect(embedded, undefined, { headers: { origin: HOST }, auth });
    vi.advanceTimersByTime(45 * 60_000);
    const statusOfBearer = async (bearer: string) =>
      (await call(embedded, 'GET', '/api/session', undefined, { authorization: `Bearer ${bearer}` })).status;
    expect([await statusOfBearer(open), await statusOfBearer(idle)]).toEqual([200, 401]);
    expect(window.socket.connected).toBe(true);
    window.close();
  });
});

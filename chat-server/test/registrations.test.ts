import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, fromAnewAddress, mailedCode } from './kit/ask.ts';
import { auditLines } from './kit/audit-lines.ts';
import { until } from './kit/client.ts';
import { newMember, registration } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { randomHandle } from './kit/random-handle.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());

const aHandle = () => randomHandle();

/** Asks for an account, and answers what confirms it. */
async function begin(email: string, handle = aHandle()) {
  const { body } = await ask(server, 'register', { ...registration(handle), email }, fromAnewAddress());
  return { handle, said: { registration: body['registration'], code: await mailedCode(server, email) } };
}

const confirm = (said: object) => ask(server, 'confirmRegistration', said, fromAnewAddress());

describe('a registration that waits', () => {
  it('and another one for the same address make one account, and the other gives its handle up', async () => {
    const email = `${aHandle()}@example.org`;
    const [one, other] = [await begin(email), await begin(email)];
    const { body } = await confirm(one.said);
    expect(body).toMatchObject({ me: { handle: one.handle } });
    expect(await confirm(other.said)).toMatchObject({ status: 400, code: 'wrong_code' });
    expect((await newMember(server, other.handle)).me.handle).toBe(other.handle);
  });

  it('is worth nothing once its address has become somebody’s by a change', async () => {
    const email = `${aHandle()}@example.org`;
    const { said } = await begin(email);
    const { cookie } = await newMember(server);
    const change = await ask(server, 'changeAddress', { email }, { cookie });
    const moved = { ...change.body, code: await mailedCode(server, email) };
    expect((await ask(server, 'confirmAddress', moved, { cookie })).status).toBe(200);
    expect((await confirm(said)).code).toBe('wrong_code');
  });

  it('holds its handle against whoever would change theirs to it', async () => {
    const { handle, said } = await begin(`${aHandle()}@example.org`);
    const { me, cookie } = await newMember(server);
    const { name, about, language, units, findable, showPresence } = me;
    const wanted = { name, about, language, units, findable, showPresence, handle };
    expect((await ask(server, 'saveProfile', wanted, { cookie })).code).toBe('handle_taken');
    expect((await confirm(said)).status).toBe(201);
  });
});

it('leaves an audit line for each code that opens nothing, also where nothing waits for it', async () => {
  const [ticket, code] = [randomUUID(), '123456'];
  await confirm({ registration: ticket, code });
  await ask(server, 'signInWithCode', { ticket, code });
  await ask(server, 'resetPassword', { ticket, code, password: 'granite in the rain' });
  for (const step of ['registration', 'sign-in', 'reset-password'])
    await until(async () => expect(await auditLines(server, { step })).not.toEqual([]));
});

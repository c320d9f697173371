import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './kit/ask.ts';
import { auditLines } from './kit/audit-lines.ts';
import { connect, until } from './kit/client.ts';
import { newMember, newStaff, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
let ada: Person;
beforeAll(async () => {
  server = await startTestServer({ STAFF_SECOND_FACTOR: 'required' });
  ada = await newMember(server);
});
afterAll(() => server.close());

const line = (facts: object) =>
  until(async () =>
    expect(await auditLines(server, { ...facts })).toEqual([expect.objectContaining({ level: 'warn' })]),
  );

it('leaves one audit line where a route denies somebody, with their account where they have one', async () => {
  expect((await ask(server, 'sessions')).code).toBe('unauthenticated');
  await line({ of: 'sessions', code: 'unauthenticated', account: undefined });
  const foreign = { origin: 'https://evil.example', cookie: ada.cookie };
  expect((await ask(server, 'saveProfile', {}, foreign)).code).toBe('foreign_origin');
  await line({ of: 'saveProfile', code: 'foreign_origin', account: undefined });
  const coach = await newStaff(server);
  expect((await ask(server, 'sessions', undefined, { cookie: coach.cookie })).code).toBe('second_factor_required');
  await line({ of: 'sessions', code: 'second_factor_required', account: coach.me.id });
  const client = await connect(server, ada);
  expect(await client.ask('reports:list', {})).toMatchObject({ error: { code: 'forbidden' } });
  await line({ of: 'reports:list', code: 'forbidden', account: ada.me.id });
  client.close();
});

it('leaves one where a handshake is refused, for its session or its origin', async () => {
  await expect(connect(server)).rejects.toThrow('unauthenticated');
  await line({ of: 'handshake', code: 'unauthenticated' });
  await expect(connect(server, ada, { headers: { origin: 'https://evil.example' } })).rejects.toThrow();
  await line({ of: 'handshake', code: 'foreign_origin' });
});

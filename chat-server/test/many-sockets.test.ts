import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromAnewAddress } from './kit/ask.ts';
import { type Client, connect, until } from './kit/client.ts';
import { newMember } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY } from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

it('gives one account fifty sockets and no more, whatever networks they come from, and others theirs', async () => {
  const [ana, ben] = [await newMember(server), await newMember(server)];
  const open: Client[] = [];
  const refusals: unknown[] = [];
  for (let count = 0; count < 60; count += 1)
    await connect(server, ana, { headers: fromAnewAddress() }).then(
      (client) => open.push(client),
      (error: Error & { data?: unknown }) => refusals.push(error.data),
    );
  expect(open).toHaveLength(50);
  expect(refusals).toEqual(Array(10).fill({ code: 'too_many_requests', retryAfter: 30 }));
  (await connect(server, ben, { headers: fromAnewAddress() })).close();
  open.pop()!.close();
  await until(async () => open.push(await connect(server, ana, { headers: fromAnewAddress() })));
  for (const client of open) client.close();
});

it('gives no more to whoever opens many at the same moment', async () => {
  const ana = await newMember(server);
  const tries = Array.from({ length: 150 }, () => connect(server, ana, { headers: fromAnewAddress() }));
  const open = (await Promise.allSettled(tries)).filter((each) => each.status === 'fulfilled');
  expect(open.length).toBeGreaterThan(0);
  expect(open.length).toBeLessThanOrEqual(50);
  for (const { value } of open) value.close();
});

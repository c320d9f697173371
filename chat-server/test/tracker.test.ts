import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AnomalyPage, callControl } from '../src/index.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let receiver: Server;
let received: string[];
let server: TestServer;

beforeEach(async () => {
  received = [];
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(body);
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  server = await startTestServer({
    REPERE_ENV: 'development',
    RELEASE: '0.3.0',
    SENTRY_DSN: `http://publickey@127.0.0.1:${port}/7`,
  });
});

afterEach(async () => {
  await server.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

it('tells the error tracker of a start, of a 500 under the journal’s fingerprint, and of nothing that the visitor sent', async () => {
  const answer = await fetch(new URL('/test-error?token=plinterwax', server.url), {
    headers: { cookie: 'session=mimsy', 'user-agent': 'borogove', 'x-forwarded-for': '203.0.113.77' },
  });
  expect(answer.status).toBe(500);
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 10_000 });
  const { anomalies } = (await callControl(server.dataDir, 'anomalies.list', {})) as AnomalyPage;
  const events = received.map((body) => JSON.parse(body.split('\n')[2] ?? '') as Record<string, unknown>);
  expect(events[0]).toMatchObject({ message: 'the server has started', release: '0.3.0', environment: 'development' });
  expect(events[1]).toMatchObject({
    release: '0.3.0',
    fingerprint: [anomalies[0]?.fingerprint],
    transaction: 'GET /test-error',
    exception: { values: [{ type: 'Error' }] },
  });
  expect(received.join('\n')).not.toMatch(/plinterwax|mimsy|borogove|203\.0\.113\.77|127\.0\.0\.1:\d+\/test-error/);
});

it('says goodbye before it ends', async () => {
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 10_000 });
  await server.restart(async () => {
    expect(received.at(-1)).toContain('the server is stopping');
  });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { newestMail } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
let channel: Server;
const posts: string[] = [];

beforeAll(async () => {
  channel = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push((JSON.parse(body) as { text: string }).text);
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(channel, 'listening');
  server = await startTestServer({
    REPERE_ENV: 'development',
    ALERT_MAIL: 'owner@repere.example',
    ALERT_HOOK_URL: `http://127.0.0.1:${(channel.address() as AddressInfo).port}/services/T0`,
  });
});
afterAll(async () => {
  await server.close();
  channel.closeAllConnections();
  channel.close();
});

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const tell = (outcome: string) => callControl(server.dataDir, 'probe.tell', { outcome });

it('tells a channel and a person of a burst of errors, once', async () => {
  for (let each = 0; each < 25; each += 1) await fetch(new URL('/test-error?q=juniper', server.url));
  await until(() => expect(posts).toEqual(['Repère: 10 errors within 5 minutes. Look at errors.log.']));
  expect(await newestMail(server, 'owner@repere.example')).toContain('Look at errors.log.');
});

it('tells of lost probes, and that they arrive again', async () => {
  posts.length = 0;
  for (const outcome of ['failed', 'failed', 'failed', 'failed', 'ok', 'ok']) await tell(outcome);
  await until(() =>
    expect(posts).toEqual([
      'Repère: messages of the probe do not arrive. Type "repere probe" on the machine.',
      'Repère, over: messages of the probe arrive again. Nothing is left to do.',
    ]),
  );
  expect(await newestMail(server, 'owner@repere.example')).toContain('arrive again');
});

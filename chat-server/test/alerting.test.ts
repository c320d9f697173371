import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Monitors, startMonitors } from './kit/monitors.ts';
import { type ServerProcess, startServerProcess } from './kit/server-process.ts';
import { type SmtpSink, startSmtpSink } from './kit/smtp-sink.ts';

const TOKEN = 'juniper-under-snow';

let folder: string;
let server: ServerProcess;
let mails: SmtpSink;
let channel: Server;
let monitors: Monitors | undefined;
/** What the channel was told. */
const posts: { attachments: { title: string; text: string }[] }[] = [];

const start = (port: string) => startServerProcess(folder, { METRICS_TOKEN: TOKEN, PORT: port });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
  mails = await startSmtpSink({ tls: false });
  channel = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push(JSON.parse(body) as (typeof posts)[number]);
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(channel, 'listening');
  server = await start('0');
  monitors = await startMonitors(join(folder, 'monitors'), {
    target: new URL(server.url).host,
    token: TOKEN,
    smtp: new URL(mails.url).host,
    channel: `http://127.0.0.1:${(channel.address() as AddressInfo).port}/services/T0/B0`,
  });
});

afterAll(async () => {
  await monitors?.close();
  server.child.kill('SIGKILL');
  await server.ended;
  channel.closeAllConnections();
  channel.close();
  await mails.close();
  await rm(folder, { recursive: true, force: true });
});

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 100 });
const up = async () => (await monitors?.query('up{job="repere"}'))?.[0]?.value[1];
const titles = () => posts.map(({ attachments: [first] }) => first?.title);

it('tells by mail and in the channel that the server is gone, and that it is back', async () => {
  await until(async () => expect(await up()).toBe('1'));
  const { port } = new URL(server.url);
  server.child.kill('SIGKILL');
  await server.ended;
  const gone = 'Repère: Repère answers no more';
  await until(() => expect(titles()).toContain(gone));
  await until(() => expect(mails.received.map(({ headers }) => headers['subject'])).toContain(gone));

  server = await start(port);
  const back = 'Repère, over: Repère answers no more';
  await until(() => expect(titles()).toContain(back));
  await until(() => expect(mails.received.map(({ headers }) => headers['subject'])).toContain(back));
  expect(titles().filter((title) => title === gone)).toHaveLength(1);
  const [first] = mails.received.filter(({ headers }) => headers['subject'] === gone);
  expect(first?.to).toEqual(['team@repere.example']);
  expect(first?.text).toContain('Look at the service and at the newest lines of errors.log.');
});

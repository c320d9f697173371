import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { call, registration, waitingMails } from './kit/person.ts';
import { type ServerProcess, startServerProcess } from './kit/server-process.ts';
import { type Behaviour, type SmtpSink, startSmtpSink, withLogin } from './kit/smtp-sink.ts';

let sink: SmtpSink;
let folder: string;
beforeEach(async () => {
  sink = await startSmtpSink();
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
});
afterEach(async () => {
  await sink.close();
  await rm(folder, { recursive: true });
});

const start = () =>
  startServerProcess(folder, { SMTP_URL: withLogin(sink.url), MAIL_FROM: 'Repère <bonjour@repere.example>' });
const register = (server: ServerProcess, handle: string) =>
  call(server, 'POST', '/api/registrations', registration(handle));

async function end({ child, ended }: ServerProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return ended;
}

/** Registers while the sink misbehaves, ends the server with that mail in its hands, and starts another on the same folder. */
async function restartWithMailInHand(trouble: Behaviour, inHand: () => boolean, signal: NodeJS.Signals) {
  sink.behave(trouble);
  const first = await start();
  await register(first, 'alix');
  await until(() => expect(inHand()).toBe(true));
  const began = performance.now();
  const code = await end(first, signal);
  const took = performance.now() - began;
  expect(await waitingMails(first)).toHaveLength(1);
  sink.behave('accept');
  const second = await start();
  await until(async () => expect(await waitingMails(second)).toEqual([]));
  await end(second, 'SIGTERM');
  return { code, took };
}

it('brings the code of a registration, once, and it is the right one', async () => {
  const server = await start();
  const answer = (await (await register(server, 'alix')).json()) as { registration: string };
  await until(async () => expect(await waitingMails(server)).toEqual([]));
  expect(sink.received.map(({ to }) => to)).toEqual([['alix@example.org']]);
  const code = /^ {4}(\d{3} \d{3})$/m.exec(sink.received[0]?.text ?? '')?.[1];
  const confirmed = await call(server, 'POST', '/api/registrations/confirm', { ...answer, code });
  expect(confirmed.status).toBe(201);
  await end(server, 'SIGTERM');
});

describe('a mail that a server had in its hands when it ended', () => {
  it('goes once after the next start, where SIGKILL came before it was handed over', async () => {
    await restartWithMailInHand('stall', () => sink.connections() === 1, 'SIGKILL');
    expect(sink.received.map(({ to }) => to)).toEqual([['alix@example.org']]);
  });

  it('goes again under the same Message-ID, where SIGKILL came before its acceptance arrived', async () => {
    await restartWithMailInHand('hold', () => sink.received.length === 1, 'SIGKILL');
    const [first, second, ...more] = sink.received;
    expect([second?.headers, more]).toEqual([first?.headers, []]);
    expect(first?.headers['message-id']).toMatch(/^<[\da-f-]{36}@repere\.example>$/);
  });

  it('holds up a stop for less than five seconds, and goes after the next start', async () => {
    const { code, took } = await restartWithMailInHand('stall', () => sink.connections() === 1, 'SIGTERM');
    expect([code, took < 5_000]).toEqual([0, true]);
    expect(sink.received.map(({ to }) => to)).toEqual([['alix@example.org']]);
  });
});

it('refuses a registration whose mail cannot be kept, and leaves its handle free', async () => {
  const server = await start();
  // A link that leads nowhere takes no record: to the store, a disk that fails.
  const mails = join(server.dataDir, 'mails');
  await rm(mails, { recursive: true });
  await symlink(join(folder, 'nowhere', 'at', 'all'), mails);
  const refused = await register(server, 'alix');
  expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'not_stored' } }]);
  await rm(mails);
  await mkdir(mails);
  expect((await register(server, 'alix')).ok).toBe(true);
  await until(() => expect(sink.received).toHaveLength(1));
  await end(server, 'SIGTERM');
});

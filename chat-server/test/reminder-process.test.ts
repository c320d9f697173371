import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { waitingMails } from './kit/person.ts';
import { type ServerProcess, startServerProcess } from './kit/server-process.ts';
import { type SmtpSink, startSmtpSink, withLogin } from './kit/smtp-sink.ts';
import { consult, FOR_MANY, newTalker, say } from './kit/talk.ts';

/** Rounds of reminders come more often, and the clock jumps when it is told to. */
const HASTEN = new URL('./fixtures/hasten.ts', import.meta.url).href;
const MINUTE = 60_000;

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

/** The real process on the real disk. It stands still where it would rename something to a path that holds `hold`. */
function start(ahead: number, pace: number, hold?: string): Promise<ServerProcess> {
  return startServerProcess(folder, {
    ...FOR_MANY,
    SMTP_URL: withLogin(sink.url),
    MAIL_FROM: 'Repère <bonjour@repere.example>',
    NODE_OPTIONS: `--import ${HASTEN}`,
    AHEAD: `${ahead}`,
    PACE: `${pace}`,
    ...(hold !== undefined && { HOLD: hold }),
  });
}

const mailed = (email: string) => sink.received.filter(({ to }) => to.includes(email));

async function kill({ child, ended }: ServerProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await ended;
}

/** Makes an answer wait unread, and its reminder due. Answers the member's address. */
async function answer(server: ServerProcess): Promise<string> {
  const [member, sam, admin] = [
    await newTalker(server),
    await newTalker(server, 'coach'),
    await newTalker(server, 'admin'),
  ];
  await admin.request('hours:save', { hours: null, mailAfter: MINUTE, alertAfter: 7 * 24 * 60 * MINUTE });
  const { conversationId } = await consult(member);
  member.close();
  await say(sam, conversationId, 'Enough.');
  for (const each of [sam, admin]) each.close();
  server.child.kill('SIGUSR2');
  return member.person.email;
}

/** Whatever a folder of the store holds, files that are not in their place yet aside. */
const documents = async (server: ServerProcess, name: string): Promise<string[]> => {
  const entries = await readdir(join(server.dataDir, name), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

it.each<[string, string | undefined, (server: ServerProcess) => Promise<void>]>([
  [
    'before its mail is a record',
    '/mails/',
    async (server) => {
      await until(async () => expect(await documents(server, 'tmp')).toHaveLength(1));
      expect([await waitingMails(server), await documents(server, 'reminders')]).toEqual([[], []]);
    },
  ],
  [
    'before it is remembered that there is a record',
    '/reminders/',
    async (server) => {
      await until(async () => expect(await waitingMails(server)).toHaveLength(1));
      await until(async () => expect(await documents(server, 'tmp')).toHaveLength(1));
      expect(await documents(server, 'reminders')).toEqual([]);
    },
  ],
  [
    'before its mail is handed over',
    undefined,
    async (server) => {
      await until(async () => expect(await documents(server, 'reminders')).toHaveLength(1));
      await until(() => expect(sink.connections()).toBe(1));
    },
  ],
])('a reminder is one mail, where SIGKILL came %s', { timeout: 60_000 }, async (_, hold, due) => {
  sink.behave('stall');
  const first = await start(0, 600, hold);
  const email = await answer(first);
  await due(first);
  await kill(first, 'SIGKILL');
  expect(sink.received).toEqual([]);

  sink.behave('accept');
  for (const minutes of [4, 64]) {
    // Rounds so seldom that what waits is delivered before the first of them.
    const next = await start(minutes * MINUTE, 30);
    await until(() => expect(mailed(email)).toHaveLength(1));
    // When somebody else has been told of an answer that came later, there were rounds that would have told it again.
    const other = await answer(next);
    await until(() => expect(mailed(other)).toHaveLength(1));
    await until(async () => expect(await waitingMails(next)).toEqual([]));
    await kill(next, 'SIGTERM');
  }
  expect(mailed(email)).toMatchObject([{ headers: { subject: expect.stringContaining('answer waits') as string } }]);
});

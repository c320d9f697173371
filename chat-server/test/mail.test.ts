import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mail, randomIds } from '../src/core/index.ts';
import { mailEvents } from '../src/mail/mail.events.ts';
import { createManualTime, type ManualTime } from '../src/mail/manual-time.ts';
import { type MailService, openMail } from '../src/mail/open-mail.ts';
import { createMetrics } from '../src/observability/index.ts';
import { createLog } from '../src/observability/log.ts';
import { nodeFiles } from '../src/storage/files/node-files.ts';
import { openDocumentStores } from '../src/storage/lowdb/document-stores.ts';
import { readMailFrom, readSmtpUrl } from '../src/read-mail-config.ts';
import { until } from './kit/client.ts';
import { waitingMails } from './kit/person.ts';
import { type SmtpSink, startSmtpSink, withLogin } from './kit/smtp-sink.ts';

const MINUTE = 60_000;
const MAIL = { to: 'ana@example.org', subject: 'Votre code : 123 456', text: 'Bonjour,\n\n« Ça va ? »\n' };

let sink: SmtpSink;
let dataDir: string;
let time: ManualTime;
let metrics: ReturnType<typeof createMetrics>;
let open: MailService[];
let logged: string;

beforeEach(async () => {
  sink = await startSmtpSink();
  dataDir = await mkdtemp(join(tmpdir(), 'repere-mail-'));
  time = createManualTime();
  metrics = createMetrics();
  open = [];
  logged = '';
});
afterEach(async () => {
  for (const mail of open) await mail.close(0);
  await sink.close();
  await rm(dataDir, { recursive: true });
  // Of every test here: whatever became of a mail, the log has neither its receiver nor its words.
  expect(logged).not.toMatch(/example\.org|123 456|Ça va/);
});

/** The part of the server that mail goes through, over real files and a real socket, and with time in the test's hand. */
async function startMail({ url = sink.url, requireTls = false } = {}): Promise<MailService> {
  const stores = await openDocumentStores({
    files: nodeFiles,
    folder: dataDir,
    masterKey: new Uint8Array(32).fill(7),
    clock: time.clock,
    onFatal: (error) => expect.fail(error.message),
  });
  const app = { write: (line: string) => void (logged += line) };
  const log = createLog({ level: 'debug', release: 'test', app, errors: app });
  const mail = openMail({
    store: stores.mails,
    smtp: { server: readSmtpUrl(url, [])!, from: readMailFrom('Repère <bonjour@repere.example>', [])!, requireTls },
    files: nodeFiles,
    folder: join(dataDir, 'mail'),
    clock: time.clock,
    ids: randomIds,
    events: mailEvents(log, metrics),
    alarm: time.alarm,
  });
  await mail.start();
  open.push(mail);
  return mail;
}

const send = (mail: MailService, change: Partial<Mail> = {}) => mail.send({ ...MAIL, ...change });
const waiting = () => waitingMails({ dataDir });
const gone = () => until(async () => expect(await waiting()).toEqual([]));
const messageIds = () => sink.received.map(({ headers }) => headers['message-id']);
const text = () => metrics.registry.metrics();
const outcome = (name: string, times: number) =>
  until(async () => expect(await text()).toContain(`repere_mails_total{outcome="${name}"} ${times}`));

describe('a mail', () => {
  it('arrives as it was written, from whom it says, and asks for no automatic answer', async () => {
    await send(await startMail());
    await gone();
    expect(sink.received).toHaveLength(1);
    const [{ headers, ...rest } = expect.fail()] = sink.received;
    expect(rest).toMatchObject({ from: 'bonjour@repere.example', to: ['ana@example.org'], text: MAIL.text, tls: true });
    expect(headers).toMatchObject({
      from: 'Repère <bonjour@repere.example>',
      to: 'ana@example.org',
      subject: MAIL.subject,
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(headers['message-id']).toMatch(/^<[\da-f-]{36}@repere\.example>$/);
    // The record is gone from its folder a moment before it is counted as gone.
    await until(async () => expect(await text()).toContain('repere_mails_waiting 0'));
  });

  it('is handed over by who the address says', async () => {
    await send(await startMail({ url: withLogin(sink.url) }));
    await gone();
    expect(sink.received).toMatchObject([{ user: 'repere' }]);
  });

  it.each<[string, Partial<Mail>]>([
    ['two receivers', { to: 'ana@example.org, eve@example.org' }],
    ['a receiver behind a name', { to: 'Ana <ana@example.org>' }],
    ['a line break in the address', { to: 'ana@example.org\r\nBcc: eve@example.org' }],
    ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@example.org' }],
  ])('with %s is refused, and leaves no record', async (_, change) => {
    const mail = await startMail();
    await expect(send(mail, change)).rejects.toMatchObject({ code: 'invalid_payload' });
    expect(await waiting()).toEqual([]);
  });
});

describe('trouble that passes', () => {
  it.each(['defer', 'drop', 'shut'] as const)('(%s) is tried again, and the mail arrives once', async (trouble) => {
    sink.behave(trouble);
    await send(await startMail());
    await outcome('retried', 1);
    expect([sink.tries(), sink.received]).toEqual([1, []]);
    sink.behave('accept');
    time.pass(MINUTE - 1);
    expect(sink.tries()).toBe(1);
    time.pass(MINUTE);
    await gone();
    expect([sink.tries(), sink.received.length]).toEqual([2, 1]);
    await outcome('sent', 1);
  });

  it('repeats a mail whose acceptance never arrived, under the same Message-ID', async () => {
    sink.behave('hang-up');
    await send(await startMail());
    await outcome('retried', 1);
    sink.behave('accept');
    time.pass(2 * MINUTE);
    await gone();
    const [first, second] = sink.received;
    expect(messageIds()).toEqual([expect.stringMatching(/@/), first?.headers['message-id']]);
    expect(second?.headers).toEqual(first?.headers);
  });

  it('ends after three days', async () => {
    sink.behave('defer');
    await send(await startMail());
    const settled = () => until(async () => expect(time.set() || (await waiting()).length === 0).toBe(true));
    for (await settled(); (await waiting()).length > 0; await settled()) time.pass(8 * 60 * MINUTE);
    await outcome('given_up', 1);
    expect(sink.tries()).toBe(10);
  });
});

describe('what is final', () => {
  it('is a receiver that the server does not know', async () => {
    sink.behave('bounce');
    await send(await startMail());
    await gone();
    await outcome('bounced', 1);
    expect(logged).toContain('"why":"550"');
    sink.behave('accept');
    time.pass(24 * 60 * MINUTE);
    await send(await startMail(), { to: 'ben@example.org' });
    await gone();
    expect(sink.received.map(({ to }) => to)).toEqual([['ben@example.org']]);
  });

  it('is an end that comes before the next try', async () => {
    sink.behave('defer');
    await send(await startMail(), { expiresAt: time.clock.now() + MINUTE });
    await gone();
    await outcome('expired', 1);
    expect(sink.tries()).toBe(1);
  });

  it('is an end that came while the server was down: such a mail is never sent', async () => {
    const earlier = await startMail();
    await earlier.close(0);
    await send(earlier, { expiresAt: time.clock.now() + MINUTE });
    await send(earlier, { to: 'ben@example.org' });
    time.pass(MINUTE);
    await startMail();
    await gone();
    await outcome('expired', 1);
    expect(sink.received.map(({ to }) => to)).toEqual([['ben@example.org']]);
  });
});

it('lets go of a server that does not answer when a stop can wait no longer, and counts that for no try', async () => {
  sink.behave('hold');
  const first = await startMail();
  await send(first);
  await until(() => expect(sink.received).toHaveLength(1));
  const closed = first.close(1_000);
  time.pass(1_000);
  await closed;
  await until(() => expect(sink.connections()).toBe(0));
  sink.behave('accept');
  await startMail();
  await gone();
  expect(messageIds()).toEqual([expect.stringMatching(/@/), messageIds()[0]]);
  await outcome('sent', 1);
  expect(await text()).not.toContain('outcome="retried"');
});

describe('TLS, where it is required', () => {
  it('is not done without: nothing is said to a server that has none', async () => {
    const plain = await startSmtpSink({ tls: false });
    await send(await startMail({ url: plain.url, requireTls: true }));
    await outcome('retried', 1);
    expect(plain.tries()).toBe(0);
    await plain.close();
  });

  it('is not done with a certificate that nobody vouches for', async () => {
    await send(await startMail({ requireTls: true }));
    await outcome('retried', 1);
    expect(sink.tries()).toBe(0);
  });
});

it('goes without TLS where that is not required and the server has none', async () => {
  const plain = await startSmtpSink({ tls: false });
  await send(await startMail({ url: plain.url }));
  await gone();
  expect(plain.received).toMatchObject([{ tls: false }]);
  await plain.close();
});

it('takes a thousand waiting mails through few connections, each once', async () => {
  const earlier = await startMail();
  await earlier.close(0);
  const receivers = Array.from({ length: 1_000 }, (_, n) => `n${n}@example.org`);
  await Promise.all(receivers.map((to) => send(earlier, { to })));
  expect(await waiting()).toHaveLength(1_000);
  await startMail();
  await until(async () => expect(sink.received.length).toBeGreaterThanOrEqual(1_000));
  await gone();
  expect(sink.received.map(({ to }) => to[0]).sort()).toEqual(receivers.sort());
  expect(new Set(messageIds()).size).toBe(1_000);
  // Three, and again three where the server is slow to see that one was replaced.
  expect(sink.mostConnections()).toBeLessThanOrEqual(6);
});

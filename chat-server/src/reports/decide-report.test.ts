import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Account, AccountStore } from '../accounts/index.ts';
import { AppError, type Mail } from '../core/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { DocumentCollection } from '../storage/lowdb/document-collection.ts';
import { DurableWriter } from '../storage/lowdb/durable-writer.ts';
import { LowdbReportStore, type StoredReport } from '../storage/lowdb/report.store.lowdb.ts';
import { memoryKeyRing } from '../storage/memory-key-ring.ts';
import { createDecisions } from './decide-report.ts';
import type { ReportEvents } from './report.events.ts';

const REPORT = 'a'.repeat(32);
const ADMIN = { id: 'admin', handle: 'admin', name: 'Ada', role: 'admin', language: 'en', createdAt: 1 } as const;
const BEA = { id: 'bea', handle: 'bea', name: 'Bea', role: 'member', language: 'en', createdAt: 1 } as const;

let people: Account[];
let admins: Account[];
let mails: Mail[];
let suspended: string[];
let noted: string[];
let broken: boolean;
let reopen: () => Promise<ReturnType<typeof createDecisions>>;
beforeEach(async () => {
  const data = await mkdtemp(join(tmpdir(), 'repere-decisions-'));
  onTestFinished(() => rm(data, { recursive: true }));
  const onFatal = (error: Error) => expect.fail(error.message);
  const writer = new DurableWriter({ files: nodeFiles, temporary: join(data, 'tmp'), onFatal });
  for (const name of ['tmp', 'reports']) await writer.makeFolder(join(data, name));
  [people, mails, suspended, noted, broken] = [[{ ...BEA, email: 'bea@example.org' }], [], [], [], false];
  admins = [ADMIN, { ...ADMIN, id: 'another', handle: 'another' }];
  const keys = memoryKeyRing();
  reopen = async () => {
    const documents = new DocumentCollection<StoredReport>(join(data, 'reports'), writer);
    const reports = await LowdbReportStore.open(documents, keys);
    const compose = async () => ({ about: 'bea', reason: 'spam' }) as const;
    await reports.file({ id: REPORT, by: 'ana', at: 5, body: 'one', compose });
    return createDecisions({
      reports,
      accounts: {
        find: async (id: string) => [...people, ...admins].find((each) => each.id === id),
      } as unknown as AccountStore,
      people: async () => [],
      mailer: {
        async send(mail) {
          if (broken) throw new AppError('not_stored');
          mails.push(mail);
        },
      },
      suspend: async ({ id }) => suspended.push(id),
      clock: { now: () => 7 },
      events: {
        decided: (...facts: string[]) => void noted.push(facts.join(' ')),
        unsettled: () => void noted.push('unsettled'),
      } as unknown as ReportEvents,
    });
  };
});

const warn = { report: REPORT, decision: 'warn', words: 'Mind\nyour words' } as const;

it('warns in the language of the person, with the words, and once, however often it is asked', async () => {
  const { decide } = await reopen();
  const answers = await Promise.all([1, 2, 3].map(() => decide(warn, 'admin')));
  expect(answers).toEqual(Array(3).fill({ decision: 'warn', at: 7, by: null, words: 'Mind\nyour words' }));
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    id: `report-${REPORT}`,
    to: 'bea@example.org',
    subject: expect.stringContaining('warning') as string,
  });
  expect(mails[0]?.text).toContain('    Mind\n    your words\n');
  expect(noted).toEqual([`${REPORT} admin bea warn`]);
});

it('warns in French, and without words too', async () => {
  people = [{ ...BEA, language: 'fr', email: 'bea@example.org' }];
  const { decide } = await reopen();
  await decide({ report: REPORT, decision: 'warn' }, 'admin');
  expect(mails[0]?.subject).toBe('Un avertissement au sujet de votre compte Repère');
  expect(mails[0]?.text).toMatch(/^Bonjour,\n\n[^]*\n\nRepère\n$/);
  expect(mails[0]?.text).not.toMatch(/null|undefined|\n\n\n/);
});

it('lets one decision hold of two that come at once', async () => {
  const { decide } = await reopen();
  const answers = await Promise.allSettled([
    decide({ report: REPORT, decision: 'suspend' }, 'admin'),
    decide({ report: REPORT, decision: 'dismiss' }, 'another'),
    decide({ report: REPORT, decision: 'dismiss' }, 'admin'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(answers[1]).toMatchObject({ reason: { code: 'already_claimed' } });
  expect(suspended).toEqual(['bea']);
});

it('does nothing for whoever is an admin no more, though they asked while they were one', async () => {
  const { decide } = await reopen();
  const [first, ...late] = [
    decide({ report: REPORT, decision: 'suspend' }, 'unknown'),
    decide({ report: REPORT, decision: 'suspend' }, 'admin'),
    decide({ report: REPORT, decision: 'suspend' }, 'another'),
  ];
  admins = [
    { ...ADMIN, role: 'member' },
    { ...ADMIN, id: 'another', suspendedAt: 1 },
  ];
  await expect(first).rejects.toMatchObject({ code: 'suspended' });
  await expect(late[0]).rejects.toMatchObject({ code: 'session_ended' });
  await expect(late[1]).rejects.toMatchObject({ code: 'suspended' });
  expect([suspended, noted]).toEqual([[], []]);
  expect(await decide({ report: REPORT, decision: 'dismiss' }, 'owner')).toMatchObject({ decision: 'dismiss' });
});

it.each(['asked again', 'started again'])('does what a full disk kept it from when it is %s', async (when) => {
  const first = await reopen();
  broken = true;
  await expect(first.decide(warn, 'admin')).rejects.toMatchObject({ code: 'not_stored' });
  const second = when === 'asked again' ? first : await reopen();
  await second.resume();
  expect(mails).toEqual([]);
  expect(noted.at(-1)).toBe('unsettled');
  broken = false;
  await (when === 'asked again' ? second.decide(warn, 'admin') : second.resume());
  expect(mails).toHaveLength(1);
  await (await reopen()).resume();
  expect(mails).toHaveLength(1);
});

it.each(['dismiss', 'warn', 'suspend'] as const)(
  'can be "%s" once the person is erased, and nothing follows',
  async (decision) => {
    people = [];
    const { decide } = await reopen();
    expect(await decide({ report: REPORT, decision }, 'admin')).toMatchObject({ decision });
    expect([mails, suspended]).toEqual([[], []]);
  },
);

it('suspends no admin, and warns nobody without an address: neither is kept', async () => {
  const { decide } = await reopen();
  people = [{ ...BEA, role: 'admin' }];
  for (const decision of ['suspend', 'warn'] as const)
    await expect(decide({ report: REPORT, decision }, 'admin')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await decide({ report: REPORT, decision: 'dismiss' }, 'bea')).toMatchObject({ decision: 'dismiss' });
  await expect(decide({ ...warn, report: 'b'.repeat(32) }, 'admin')).rejects.toMatchObject({ code: 'not_found' });
});

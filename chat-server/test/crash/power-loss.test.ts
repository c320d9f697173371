import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../src/conversations/conversation.store.ts';
import { type RecordingFiles, recordingFiles } from '../../src/storage/files/recording-files.ts';
import { CrashStates } from './crash-states.ts';
import { disclosedBy, judge, openOn, type Progress, type Promises, type Step, toRequest } from './power-loss.judge.ts';

/** The full run also loses power while it recovers from each loss. */
const FULL = process.env['REPERE_FULL'] !== undefined;

/** `more` letters longer than it has to be: a line lies across as many sectors as there is room for. */
function say(text: string, more = 60): NewEvent {
  return { stream: 'shared', type: 'message', content: { text: `${text} ${'.'.repeat(more)}` } };
}

function edit(target: number, text: string): NewEvent {
  return { stream: 'shared', type: 'edited', target, content: { text } };
}

const created: NewEvent = { stream: 'shared', type: 'created', kind: 'coaching' };
/** One in which several messages may be on their way to the disk. */
const createdDirect: NewEvent = { stream: 'shared', type: 'created', kind: 'direct' };
const ana = (clientId: string, ...events: NewEvent[]): Step => ({
  conversation: 'c1',
  clientId,
  author: 'ana',
  events,
});
const bea = (clientId: string, ...events: NewEvent[]): Step => ({
  conversation: 'c2',
  clientId,
  author: 'bea',
  events,
});

/** What stands in one row goes out at once. */
const ROWS: (Step | Progress)[][] = [
  [ana('a1', created, say('first', 1400)), bea('b1', createdDirect, say('alone'))],
  [ana('a2', say('second')), ana('a3', say('third', 700)), bea('b2', say('b two')), bea('b3', say('b three'))],
  [{ conversation: 'c1', account: 'bea', read: 2 }],
  [{ ...ana('a4', edit(2, 'first, better')), takes: ['a1'] }],
  [
    { ...bea('b4', { stream: 'shared', type: 'deleted', target: 3 }), takes: ['b2'] },
    ana('a5', say('fourth'), say('fifth')),
  ],
  [
    { ...ana('a6', edit(2, 'first, best')), takes: ['a4'] },
    { conversation: 'c1', account: 'bea', read: 4 },
  ],
  [{ ...ana('a7', { stream: 'shared', type: 'deleted', target: 2 }, say('sixth')), takes: ['a6'] }],
  [ana('a8', say('seventh')), bea('b5', say('b four'))],
];
const STEPS = ROWS.flat().filter((each): each is Step => 'clientId' in each);
const PROGRESS = ROWS.flat().filter((each): each is Progress => 'account' in each);

/** Runs the workload on a disk. `promises` grows as it goes. `take` is called at each promise. Answers, by client id, what of each wording may be gone one day. */
async function run(
  disk: RecordingFiles,
  promises: Promises,
  take: () => void = () => undefined,
): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  const store = await openOn(disk);
  for (const row of ROWS) {
    const { secrets } = await disclosedBy(disk.current());
    for (const [clientId, theirs] of secrets) if (!known.has(clientId)) known.set(clientId, theirs);
    await Promise.all(
      row.map(async (each) => {
        if ('clientId' in each) {
          promises.begun += 1;
          await store.append(toRequest(each));
          promises.acked.push(each.clientId);
          promises.gone.push(...(each.takes ?? []).flatMap((clientId) => secrets.get(clientId) ?? []));
        } else {
          promises.progress.begun += 1;
          await Promise.all([
            store.markRead(each.conversation, each.account, each.read),
            store.mark(each.conversation, each.account, { read: each.read }),
          ]);
          promises.progress.acked += 1;
        }
        take();
      }),
    );
  }
  await store.close();
  return known;
}

function nothing(): Promises {
  return { begun: 0, acked: [], progress: { begun: 0, acked: 0 }, gone: [] };
}

async function judgeAll(states: CrashStates<Promises>): Promise<string[]> {
  const faults = new Set<string>();
  for (const { image, promised } of states)
    for (const fault of await judge(image, promised, STEPS, PROGRESS))
      faults.add(`${fault} (after ${promised.acked.join(' ')})`);
  return [...faults].slice(0, 20);
}

describe('a power loss', () => {
  it('at any moment, whatever of the unsynced it takes, leaves what was acknowledged and takes what was taken', async () => {
    const promises = nothing();
    const states = new CrashStates(() => structuredClone(promises));
    const disk: RecordingFiles = recordingFiles(new Map([['/data', null]]), () => states.take(disk));
    await run(disk, promises, () => states.take(disk));
    states.take(disk);
    expect(await judgeAll(states)).toEqual([]);
    expect(states.count).toBeGreaterThan(250);
  }, 600_000);

  it('during the recovery from another one is one more, and nothing else', async () => {
    const promises = nothing();
    const first = new CrashStates(() => structuredClone(promises));
    const disk: RecordingFiles = recordingFiles(new Map([['/data', null]]), () => first.take(disk));
    await run(disk, promises);
    let current = nothing();
    const second = new CrashStates(() => structuredClone(current));
    for (const [place, { image, promised }] of [...first].entries()) {
      if (!FULL && place % 6 !== 0) continue;
      current = promised;
      const again: RecordingFiles = recordingFiles(image, () => second.take(again));
      await (await openOn(again)).close();
    }
    expect(await judgeAll(second)).toEqual([]);
    expect(second.count).toBeGreaterThan(100);
  }, 600_000);

  it('after a killed process was followed by another one leaves what either of them acknowledged', async () => {
    const promises = nothing();
    const forks: { disk: RecordingFiles; promises: Promises }[] = [];
    const disk: RecordingFiles = recordingFiles(new Map([['/data', null]]), () =>
      forks.push({ disk: disk.fork(), promises: structuredClone(promises) }),
    );
    const secrets = await run(disk, promises);
    let current = nothing();
    const states = new CrashStates(() => structuredClone(current));
    for (const [place, { disk: killed, promises: before }] of forks.entries()) {
      if (!FULL && place % 5 !== 0) continue;
      current = before;
      const left: RecordingFiles = killed.fork(() => states.take(left));
      const store = await openOn(left);
      // Clients repeat what was not answered; what the new process answers is a promise as well.
      for (const step of STEPS.slice(0, current.begun)) {
        await store.append(toRequest(step));
        if (current.acked.includes(step.clientId)) continue;
        current.acked.push(step.clientId);
        current.gone.push(...(step.takes ?? []).flatMap((clientId) => secrets.get(clientId) ?? []));
        states.take(left);
      }
      await store.close();
      states.take(left);
    }
    expect(await judgeAll(states)).toEqual([]);
    expect(states.count).toBeGreaterThan(100);
  }, 600_000);
});

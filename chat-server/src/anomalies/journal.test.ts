import { expect, it } from 'vitest';
import type { AnomalyDraft, AnomalyStore } from './anomaly.store.ts';
import { createJournal } from './journal.ts';
import { mergeSeen } from './merge-seen.ts';

/** A journal over a store in memory whose disk can be full, with a clock and an alarm that the test moves. */
function open() {
  const drafts = new Map<string, AnomalyDraft>();
  const told: string[] = [];
  const rings: (() => void)[] = [];
  const state = { now: 1_000, full: false, writes: 0 };
  const anomalies: Pick<AnomalyStore, 'change'> = {
    async change(fingerprint, _, change) {
      state.writes += 1;
      if (state.full) throw new Error('no room');
      const known = drafts.get(fingerprint);
      drafts.set(fingerprint, change(known));
      return { added: known === undefined, dropped: 0 };
    },
  };
  const journal = createJournal({
    anomalies,
    clock: { now: () => state.now },
    alarm: (_, ring) => {
      rings.push(ring);
      return () => void rings.splice(rings.indexOf(ring), 1);
    },
    release: '1.0.0',
    events: {
      drafted: () => void told.push('drafted'),
      dropped: () => void told.push('dropped'),
      lost: () => void told.push('lost'),
      notKept: () => void told.push('not kept'),
    },
  });
  const ring = () => rings.splice(0).forEach((each) => each());
  const seen = () => [...drafts.values()].map((draft) => draft.seen);
  return { journal, state, told, rings, ring, seen };
}

const note = { source: 'event', where: 'message:send' } as const;

it('writes the first of its kind at once, and gathers those that follow', async () => {
  const { journal, state, ring, seen, told } = open();
  journal.note(note);
  expect(state.writes).toBe(1);
  await journal.settled();
  for (state.now = 2_000; state.now < 2_500; state.now += 1) journal.note(note);
  expect(state.writes).toBe(1);
  ring();
  await journal.settled();
  expect(state.writes).toBe(2);
  expect(seen()).toEqual([[{ release: '1.0.0', count: 501, firstSeen: 1_000, lastSeen: 2_499 }]]);
  expect(told).toEqual(['drafted']);
});

it('loses none to a full disk that heals', async () => {
  const { journal, state, ring, seen, told } = open();
  state.full = true;
  journal.note(note);
  journal.note({ ...note, where: 'read:mark' });
  await journal.settled();
  state.full = false;
  ring();
  await journal.settled();
  expect(seen().map((each) => each[0]?.count)).toEqual([1, 1]);
  expect(told).toContain('not kept');
});

it('fills no memory while the disk is full', async () => {
  const { journal, state, told } = open();
  state.full = true;
  for (let each = 0; each < 3_000; each += 1) journal.note({ ...note, where: `page ${each}` });
  await journal.settled();
  expect(told.filter((word) => word === 'lost').length).toBeGreaterThanOrEqual(1_999);
});

it('has written all of it when it has closed, and waits for nothing more', async () => {
  const { journal, rings, seen } = open();
  for (let each = 0; each < 5; each += 1) journal.note(note);
  await journal.close();
  journal.note({ ...note, where: 'late' });
  expect(seen()).toMatchObject([[{ count: 5 }]]);
  expect(rings).toEqual([]);
});

it('tells twenty releases apart, and counts all of them', () => {
  let seen: ReturnType<typeof mergeSeen> = [];
  for (let each = 1; each <= 50; each += 1)
    seen = mergeSeen(seen, { release: `1.0.${each}`, count: each, firstSeen: each, lastSeen: each });
  expect(seen).toHaveLength(20);
  expect(seen[0]).toEqual({ release: '1.0.31', count: (31 * 32) / 2, firstSeen: 1, lastSeen: 31 });
  expect(mergeSeen(seen, { release: '1.0.31', count: 1, firstSeen: 99, lastSeen: 99 }).at(-1)?.release).toBe('1.0.31');
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnomalyDraft, AnomalyStore, Seen } from '../anomalies/anomaly.store.ts';

/** A store under test. */
export interface AnomalyStoreUnderTest {
  store: AnomalyStore;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<AnomalyStore>;
  end(): Promise<void>;
}

const MOST = 5;

function fingerprint(number: number): string {
  return `v1:${String(number).padStart(24, '0')}`;
}

function draft(number: number, seen: Partial<Seen> = {}): AnomalyDraft {
  return {
    fingerprint: fingerprint(number),
    source: 'event',
    error: 'TypeError',
    message: 'is not a function',
    where: 'message:send',
    frames: ['send (chat-server/src/x.ts)'],
    seen: [{ release: '1.0.0', count: 1, firstSeen: 1, lastSeen: 1, ...seen }],
  };
}

/** What every adapter of {@link AnomalyStore} must do, run against a fresh store per test. */
export function anomalyStoreContract(name: string, open: () => Promise<AnomalyStoreUnderTest>): void {
  describe(`${name} keeps drafts of anomalies`, () => {
    let setup: AnomalyStoreUnderTest;
    let store: AnomalyStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    const put = (number: number, seen: Partial<Seen> = {}) =>
      store.change(fingerprint(number), MOST, () => draft(number, seen));
    const numbers = async () => (await store.list(100)).map((each) => Number(each.fingerprint.slice(3)));

    it('answers what was kept, by fingerprint, over a restart', async () => {
      for (const number of [3, 1, 2]) expect(await put(number)).toEqual({ added: true, dropped: 0 });
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await store.list(10)).toEqual([draft(1), draft(2), draft(3)]);
        expect(await store.list(1, fingerprint(1))).toEqual([draft(2)]);
        expect(await store.list(10, fingerprint(3))).toEqual([]);
      }
    });

    it('changes one in turn, so that none of many at once is lost', async () => {
      const count = (known: AnomalyDraft | undefined) => draft(1, { count: (known?.seen[0]?.count ?? 0) + 1 });
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.change(fingerprint(1), MOST, count)));
      expect(answers.filter(({ added }) => added)).toHaveLength(1);
      store = await setup.reopen();
      expect(await store.list(10)).toEqual([draft(1, { count: 20 })]);
    });

    it('drops what was seen least, and of that the oldest, beyond the most', async () => {
      await put(1, { count: 9, lastSeen: 1 });
      await put(2, { count: 1, lastSeen: 7 });
      await put(3, { count: 1, lastSeen: 5 });
      await put(4, { count: 2, lastSeen: 2 });
      await put(5, { count: 1, lastSeen: 6 });
      expect(await put(6, { lastSeen: 8 })).toEqual({ added: true, dropped: 1 });
      expect(await numbers()).toEqual([1, 2, 4, 5, 6]);
      store = await setup.reopen();
      expect(await put(7, { lastSeen: 9 })).toEqual({ added: true, dropped: 1 });
      expect(await put(7, { lastSeen: 10 })).toEqual({ added: false, dropped: 0 });
      expect(await numbers()).toEqual([1, 2, 4, 6, 7]);
      store = await setup.reopen();
      expect(await numbers()).toEqual([1, 2, 4, 6, 7]);
    });
  });
}

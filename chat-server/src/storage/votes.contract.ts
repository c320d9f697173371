import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteStore } from '../feedback/vote.store.ts';

/** A store under test. */
export interface VoteStoreUnderTest {
  store: VoteStore;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<VoteStore>;
  end(): Promise<void>;
}

const [PAGE, OTHER] = ['/en/one/', '/fr/deux/'];
const [ANA, BEN] = [randomUUID(), randomUUID()];

/** What every adapter of {@link VoteStore} must do, run against a fresh store per test. */
export function voteStoreContract(name: string, open: () => Promise<VoteStoreUnderTest>): void {
  describe(`${name} keeps votes`, () => {
    let setup: VoteStoreUnderTest;
    let store: VoteStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    const cast = (page: string, voter: string, helpful: boolean, at = 10) => store.cast({ page, voter, helpful, at });

    it('counts one vote a voter and page, in its newest form, over a restart', async () => {
      await Promise.all([cast(PAGE, ANA, true), cast(PAGE, BEN, true), cast(OTHER, ANA, false)]);
      await Promise.all([cast(PAGE, ANA, false), cast(PAGE, BEN, true)]);
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await store.counts(10)).toEqual([
          { page: PAGE, helpful: 1, unhelpful: 1 },
          { page: OTHER, helpful: 0, unhelpful: 1 },
        ]);
        expect(await store.counts(1)).toHaveLength(1);
        expect((await store.counts(10, PAGE)).map(({ page }) => page)).toEqual([OTHER]);
        expect(await store.has(PAGE, ANA)).toBe(true);
        expect(await store.has(OTHER, BEN)).toBe(false);
      }
    });

    it('forgets who voted before a moment, and keeps the numbers', async () => {
      await cast(PAGE, ANA, true, 10);
      await cast(PAGE, BEN, false, 20);
      await cast(OTHER, BEN, false, 10);
      expect(await store.countBefore(20)).toBe(2);
      expect(await store.forgetVoters(20)).toBe(2);
      expect(await store.forgetVoters(20)).toBe(0);
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await store.counts(10)).toEqual([
          { page: PAGE, helpful: 1, unhelpful: 1 },
          { page: OTHER, helpful: 0, unhelpful: 1 },
        ]);
        expect(await store.has(PAGE, ANA)).toBe(false);
        expect(await store.has(PAGE, BEN)).toBe(true);
      }
      await cast(PAGE, ANA, false, 30);
      expect((await store.counts(1))[0]).toEqual({ page: PAGE, helpful: 1, unhelpful: 2 });
      expect(await store.forgetVoters(40)).toBe(2);
      store = await setup.reopen();
      expect((await store.counts(1))[0]).toEqual({ page: PAGE, helpful: 1, unhelpful: 2 });
    });

    it('counts right while voters are forgotten', async () => {
      const voters = Array.from({ length: 60 }, () => randomUUID());
      for (const voter of voters) await cast(PAGE, voter, true, 10);
      const changes = voters.slice(0, 30).map((voter) => cast(PAGE, voter, true, 10));
      await Promise.all([store.forgetVoters(20), ...changes, cast(PAGE, ANA, false, 30)]);
      // Who voted again after having been forgotten counts anew; who voted before counts once.
      const [now] = await store.counts(1);
      expect(now?.unhelpful).toBe(1);
      expect(now?.helpful).toBeGreaterThanOrEqual(60);
      store = await setup.reopen();
      expect((await store.counts(1))[0]).toEqual(now);
    });
  });
}

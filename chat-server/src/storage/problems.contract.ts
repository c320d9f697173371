import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@repere/protocol';
import type { ProblemStore } from '../feedback/problem.store.ts';

/** A store under test. */
export interface ProblemStoreUnderTest {
  store: ProblemStore;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<ProblemStore>;
  end(): Promise<void>;
}

const MOST = 5;

function problem(id: string, at: number, change: Partial<Problem> = {}): Problem {
  return { id, at, kind: 'broken', page: '/en/', what: 'The button does nothing', ...change };
}

/** What every adapter of {@link ProblemStore} must do, run against a fresh store per test. */
export function problemStoreContract(name: string, open: () => Promise<ProblemStoreUnderTest>): void {
  describe(`${name} keeps problems`, () => {
    let setup: ProblemStoreUnderTest;
    let store: ProblemStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    const ids = async () => (await store.list(100)).map(({ id }) => id);

    it('answers what was kept, newest first, over a restart', async () => {
      const all = [
        problem('p2', 20, { contact: 'me@example.org' }),
        problem('p3', 10, { kind: 'text' }),
        problem('p1', 10),
      ];
      for (const each of all) expect(await store.keep(each, MOST)).toEqual({ added: true, dropped: 0 });
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await store.list(10)).toEqual(all);
        expect(await store.list(10, { at: 20, id: 'p2' })).toEqual(all.slice(1));
        expect((await store.list(1, { at: 10, id: 'p3' })).map(({ id }) => id)).toEqual(['p1']);
      }
    });

    it('keeps once what comes at once or again, and refuses another under its name', async () => {
      const answers = await Promise.all([1, 2, 3].map((at) => store.keep(problem('p1', at), MOST)));
      expect(answers.filter(({ added }) => added)).toHaveLength(1);
      store = await setup.reopen();
      expect(await store.keep(problem('p1', 9), MOST)).toEqual({ added: false, dropped: 0 });
      for (const change of [
        { what: 'Other' },
        { page: '/fr/' },
        { contact: 'me@example.org' },
        { kind: 'text' as const },
      ])
        await expect(store.keep(problem('p1', 9, change), MOST)).rejects.toMatchObject({ code: 'client_id_reused' });
      expect(await ids()).toEqual(['p1']);
    });

    it('drops the oldest beyond the most, also where many come at once', async () => {
      const many = Array.from({ length: 20 }, (_, at) => problem(`p${String(at).padStart(2, '0')}`, at));
      const answers = await Promise.all(many.map((each) => store.keep(each, MOST)));
      expect(answers.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(15);
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await ids()).toHaveLength(MOST);
      }
      await store.keep(problem('p99', 99), MOST);
      expect((await ids())[0]).toBe('p99');
    });

    it('removes what came before a moment', async () => {
      for (const at of [10, 20, 30]) await store.keep(problem(`p${at}`, at), MOST);
      expect(await store.countBefore(30)).toBe(2);
      expect(await store.removeBefore(30)).toBe(2);
      expect(await store.removeBefore(30)).toBe(0);
      store = await setup.reopen();
      expect(await ids()).toEqual(['p30']);
    });
  });
}

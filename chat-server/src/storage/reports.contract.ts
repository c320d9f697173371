import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error.ts';
import type { KeyRing } from '../core/key-ring.ts';
import type { ReportContent, ReportRequest, ReportStore } from '../reports/report.store.ts';

/** A store under test. */
export interface ReportStoreUnderTest {
  store: ReportStore;
  /** The keys that the store uses. */
  keys: KeyRing;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<ReportStore>;
  end(): Promise<void>;
}

const CONTENT: ReportContent = {
  about: 'bea',
  reason: 'harassment',
  words: 'She insults me',
  excerpt: {
    conversationId: 'c1',
    seq: 5,
    messages: [
      { seq: 4, at: 40, by: 'ana', text: 'Hello' },
      { seq: 5, at: 50, by: 'bea', text: 'You fool' },
      { seq: 6, at: 60, by: 'cleo', text: null },
    ],
  },
};

/** A report with everything that a test does not care about filled in. */
function request(change: Partial<ReportRequest> = {}): ReportRequest {
  return { id: 'r1', by: 'ana', at: 100, body: 'one', compose: async () => CONTENT, ...change };
}

/** What every adapter of {@link ReportStore} must do, run against a fresh store per test. */
export function reportStoreContract(name: string, open: () => Promise<ReportStoreUnderTest>): void {
  describe(`${name} keeps reports`, () => {
    let setup: ReportStoreUnderTest;
    let store: ReportStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    it('answers what was filed, over a restart', async () => {
      expect(await store.file(request())).toEqual(CONTENT);
      await store.file(request({ id: 'r2', at: 90, compose: async () => ({ about: 'bea', reason: 'spam' }) }));
      const all = [
        { ...CONTENT, id: 'r1', at: 100, by: 'ana' },
        { id: 'r2', at: 90, by: 'ana', about: 'bea', reason: 'spam', words: null },
      ];
      expect(await store.list(10)).toEqual(all);
      store = await setup.reopen();
      expect(await store.list(10)).toEqual(all);
    });

    it('files once what is sent at once or again, and refuses another body', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => store.file(request())));
      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
      store = await setup.reopen();
      const compose = () => Promise.reject(new Error('a repeat is not composed again'));
      expect(await store.file(request({ compose }))).toBeUndefined();
      await expect(store.file(request({ body: 'two' }))).rejects.toMatchObject({ code: 'client_id_reused' });
      expect(await store.list(10)).toHaveLength(1);
    });

    it('keeps nothing of what is refused', async () => {
      const refusal = new AppError('not_found');
      await expect(store.file(request({ compose: () => Promise.reject(refusal) }))).rejects.toBe(refusal);
      expect(await store.list(10)).toEqual([]);
      expect(await store.file(request())).toEqual(CONTENT);
    });

    it('pages newest first through equal times', async () => {
      for (const id of ['ra', 'rb', 'rc', 'rd']) await store.file(request({ id, at: 7 }));
      await store.file(request({ id: 're', at: 6 }));
      const found: string[] = [];
      for (let page = await store.list(2); page.length > 0; page = await store.list(2, page.at(-1)))
        found.push(...page.map(({ id }) => id));
      expect(found).toEqual(['rd', 'rc', 'rb', 'ra', 're']);
    });

    it('tells what one person has filed', async () => {
      await store.file(request());
      await store.file(request({ id: 'r2', by: 'bea', at: 110 }));
      await store.file(request({ id: 'r3', at: 120 }));
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect((await store.filedBy('ana')).map(({ id }) => id)).toEqual(['r3', 'r1']);
        expect(await store.filedBy('cleo')).toEqual([]);
      }
      expect((await store.filedBy('bea'))[0]).toEqual({ ...CONTENT, id: 'r2', at: 110, by: 'bea' });
    });

    it('says when nothing is being stored any more', async () => {
      await store.file(request());
      const ended: string[] = [];
      void store.decide({ id: 'r1', decision: 'dismiss', by: 'ada', at: 200 }).then(() => ended.push('decided'));
      await store.settled();
      expect(ended).toEqual(['decided']);
    });

    it('keeps the first decision, over a restart, and who took it', async () => {
      await store.file(request());
      await store.file(request({ id: 'r2', at: 90 }));
      const decision = { id: 'r1', decision: 'warn', words: 'Stop it', by: 'ada', at: 200 } as const;
      const verdict = { decision: 'warn', words: 'Stop it', by: 'ada', at: 200, settled: false };
      const both = await Promise.allSettled([
        store.decide(decision),
        store.decide({ ...decision, at: 201 }),
        store.decide({ ...decision, by: 'bob' }),
        store.decide({ ...decision, words: 'Go on' }),
      ]);
      expect(both.slice(0, 2)).toMatchObject([
        { value: { verdict, repeated: false } },
        { value: { verdict, repeated: true } },
      ]);
      expect(both.slice(2)).toMatchObject(Array(2).fill({ reason: { code: 'already_claimed' } }));
      await expect(store.decide({ ...decision, id: 'r9' })).rejects.toMatchObject({ code: 'not_found' });
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect((await store.find('r1'))?.decided).toEqual(verdict);
        expect(await store.unsettled()).toEqual(['r1']);
        expect((await store.list(10, undefined, 'decided')).map(({ id }) => id)).toEqual(['r1']);
        expect((await store.list(10, undefined, 'open')).map(({ id }) => id)).toEqual(['r2']);
        expect((await store.list(1, { at: 100, id: 'r1' })).map(({ id }) => id)).toEqual(['r2']);
      }
      await store.settle('r1');
      expect(await store.unsettled()).toEqual([]);
      store = await setup.reopen();
      expect(await store.unsettled()).toEqual([]);
      await setup.keys.destroy('account:ada');
      expect((await store.find('r1'))?.decided).toEqual({ ...verdict, words: null, settled: true });
    });

    it('removes what was decided before a moment and is settled, over a restart', async () => {
      for (const [id, at] of [
        ['r1', 10],
        ['r2', 20],
        ['r3', 30],
        ['r4', 10],
      ] as const) {
        await store.file(request({ id }));
        await store.decide({ id, decision: 'dismiss', by: 'ada', at });
        if (id !== 'r4') await store.settle(id);
      }
      await store.file(request({ id: 'r5' }));
      expect(await store.countDecidedBefore(30)).toBe(2);
      expect(await store.removeDecidedBefore(30)).toBe(2);
      expect(await store.removeDecidedBefore(30)).toBe(0);
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect((await store.list(10)).map(({ id }) => id)).toEqual(['r5', 'r4', 'r3']);
        expect(await store.countDecidedBefore(31)).toBe(1);
      }
    });

    it.each([
      ['ana', null, [null, 'You fool', null]],
      ['bea', 'She insults me', ['Hello', null, null]],
    ] as const)('forgets what %s wrote when their key is destroyed', async (account, words, texts) => {
      await store.file(request());
      await setup.keys.destroy(`account:${account}`);
      const [report] = await store.list(1);
      expect(report?.words).toBe(words);
      expect(report?.excerpt?.messages.map(({ text }) => text)).toEqual(texts);
    });
  });
}

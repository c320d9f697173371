import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error.ts';
import type { Relation, RelationStore } from '../relations/relation.store.ts';

/** A store under test. */
export interface RelationStoreUnderTest {
  store: RelationStore;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<RelationStore>;
  end(): Promise<void>;
}

const block = (account: string) => (relation: Relation) => ({
  ...relation,
  blocked: [...relation.blocked, { account, at: 5 }],
});

/** What every adapter of {@link RelationStore} must do, run against a fresh store per test. */
export function relationStoreContract(name: string, open: () => Promise<RelationStoreUnderTest>): void {
  describe(`${name} keeps relations`, () => {
    let setup: RelationStoreUnderTest;
    let store: RelationStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    it('knows of nothing that was never kept', async () => {
      expect(await store.find('ana')).toEqual({ account: 'ana', revision: 0, blocked: [], answers: [] });
      expect([...(await store.blockersOf('ana'))]).toEqual([]);
      await store.remove('ana');
    });

    it('keeps what was changed, and who has blocked whom, over a restart', async () => {
      const answers = [{ conversation: 'c1', answer: 'ignore', at: 7 }] as const;
      const changed = await store.change('ana', (relation) => ({ ...block('bea')(relation), answers }));
      expect(changed).toEqual({ account: 'ana', revision: 1, blocked: [{ account: 'bea', at: 5 }], answers });
      await store.change('cleo', block('bea'));
      await store.change('cleo', block('ana'));
      await store.change('cleo', (relation) => ({ ...relation, blocked: relation.blocked.slice(1) }));
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await store.find('ana')).toEqual(changed);
        expect([...(await store.blockersOf('bea'))]).toEqual(['ana']);
        expect([...(await store.blockersOf('ana'))]).toEqual(['cleo']);
      }
    });

    it('changes one relation in turn, losing nothing', async () => {
      const others = Array.from({ length: 20 }, (_, count) => `p${count}`);
      await Promise.all(others.map((other) => store.change('ana', block(other))));
      expect((await store.find('ana')).revision).toBe(20);
      expect((await store.find('ana')).blocked.map(({ account }) => account)).toEqual(others);
      expect(await Promise.all(others.map(async (other) => (await store.blockersOf(other)).has('ana')))).toEqual(
        others.map(() => true),
      );
    });

    it('keeps nothing of a change that is refused or changes nothing', async () => {
      const refusal = new AppError('forbidden');
      const refuse = () => {
        throw refusal;
      };
      await expect(store.change('ana', refuse)).rejects.toBe(refusal);
      expect(await store.change('ana', (relation) => relation)).toEqual({
        account: 'ana',
        revision: 0,
        blocked: [],
        answers: [],
      });
      store = await setup.reopen();
      expect(await store.find('ana')).toEqual({ account: 'ana', revision: 0, blocked: [], answers: [] });
    });

    it('forgets what an account kept, and nothing of what others kept of it', async () => {
      await store.change('ana', block('bea'));
      await store.change('bea', block('ana'));
      await store.remove('ana');
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect((await store.find('ana')).blocked).toEqual([]);
        expect([...(await store.blockersOf('bea'))]).toEqual([]);
        expect([...(await store.blockersOf('ana'))]).toEqual(['bea']);
      }
    });
  });
}

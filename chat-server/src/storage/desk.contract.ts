import type { CannedReply } from '@repere/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error.ts';
import type { KeyRing } from '../core/key-ring.ts';
import type { CannedStore } from '../desk/canned/canned.store.ts';
import type { DeskSettings, SettingsStore } from '../desk/hours/settings.store.ts';
import type { SatisfactionStore } from '../desk/ratings/satisfaction.store.ts';
import type { ReminderStore } from '../desk/reminders/reminder.store.ts';

/** What the desk keeps beside conversations. */
interface DeskStores {
  settings: SettingsStore;
  canned: CannedStore;
  satisfaction: SatisfactionStore;
  reminders: ReminderStore;
}

/** Stores under test. */
export interface DeskStoresUnderTest {
  stores: DeskStores;
  /** The keys that the stores use. */
  keys: KeyRing;
  /** Opens them again on the same data. */
  reopen(): Promise<DeskStores>;
  end(): Promise<void>;
}

const SETTINGS: DeskSettings = {
  hours: {
    zone: 'Europe/Paris',
    week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]),
    closedOn: ['2026-12-25'],
  },
  mailAfter: 3_600_000,
  alertAfter: 1_800_000,
};

function reply(change: Partial<CannedReply> = {}): CannedReply {
  return { id: 'reply-1', language: 'en', shortcut: 'hi', title: 'Hello', text: 'Hello {name}', ...change };
}

const anything = async () => undefined;

/** What every adapter of the desk's stores must do, run against fresh ones per test. */
export function deskStoresContract(name: string, open: () => Promise<DeskStoresUnderTest>): void {
  describe(`${name} keeps what the desk needs`, () => {
    let setup: DeskStoresUnderTest;
    let stores: DeskStores;
    beforeEach(async () => {
      setup = await open();
      stores = setup.stores;
    });
    afterEach(() => setup.end());

    /** Asks twice: as it is, and after a restart. */
    async function overARestart(check: () => Promise<void>): Promise<void> {
      await check();
      stores = await setup.reopen();
      await check();
    }

    it('keeps settings, the newest alone', async () => {
      expect(await stores.settings.read()).toBeUndefined();
      await stores.settings.save(SETTINGS, anything);
      await stores.settings.save({ ...SETTINGS, hours: null }, anything);
      await overARestart(async () => expect(await stores.settings.read()).toEqual({ ...SETTINGS, hours: null }));
    });

    it('keeps canned replies by language and shortcut, and the last of each name', async () => {
      await stores.canned.save(reply(), anything);
      await stores.canned.save(reply({ id: 'reply-2', language: 'fr', shortcut: 'bonjour' }), anything);
      await stores.canned.save(reply({ id: 'reply-3', shortcut: 'bye' }), anything);
      await stores.canned.save(reply({ id: 'reply-4' }), anything);
      await stores.canned.save(reply({ title: 'Hello!' }), anything);
      await stores.canned.remove('reply-4', anything);
      await stores.canned.remove('reply-5', anything);
      await overARestart(async () =>
        expect((await stores.canned.all()).map(({ id, title }) => [id, title])).toEqual([
          ['reply-3', 'Hello'],
          ['reply-1', 'Hello!'],
          ['reply-2', 'Hello'],
        ]),
      );
    });

    it('admits canned replies one after the other, and keeps nothing of what is refused', async () => {
      const refusal = new AppError('forbidden');
      const admit = async (others: readonly CannedReply[]) => {
        if (others.length > 0) throw refusal;
      };
      const saved = await Promise.allSettled(
        ['reply-1', 'reply-2', 'reply-3'].map((id) => stores.canned.save(reply({ id }), admit)),
      );
      expect(saved.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
      await stores.canned.save(reply({ title: 'Again' }), admit);
      await overARestart(async () => expect(await stores.canned.all()).toEqual([reply({ title: 'Again' })]));
    });

    it('neither removes a reply nor changes settings where that is refused, decided when it is their turn', async () => {
      const refusal = new AppError('session_ended');
      let admitted = true;
      const admit = async () => {
        if (!admitted) throw refusal;
      };
      await stores.canned.save(reply(), admit);
      await stores.settings.save(SETTINGS, admit);
      const asked = [
        stores.settings.save({ ...SETTINGS, mailAfter: 60_000 }, async () => {
          admitted = false;
        }),
        stores.settings.save({ ...SETTINGS, hours: null }, admit),
      ];
      await asked[0];
      await expect(asked[1]).rejects.toBe(refusal);
      await expect(stores.canned.remove('reply-1', admit)).rejects.toBe(refusal);
      await overARestart(async () => {
        expect(await stores.settings.read()).toEqual({ ...SETTINGS, mailAfter: 60_000 });
        expect(await stores.canned.all()).toEqual([reply()]);
      });
    });

    it('says when nothing is being stored any more', async () => {
      const ended: string[] = [];
      void stores.canned.save(reply(), anything).then(() => ended.push('reply'));
      await stores.canned.settled();
      void stores.settings.save(SETTINGS, anything).then(() => ended.push('settings'));
      await stores.settings.settled();
      expect(ended).toEqual(['reply', 'settings']);
    });

    it('keeps what people answered, in order, and adds one at a time', async () => {
      const { satisfaction } = stores;
      const first = { at: 5, score: 4, words: 'Rather good' };
      const once = (earlier: readonly unknown[]) => (earlier.length === 0 ? first : undefined);
      const added = await Promise.all([1, 2, 3].map(() => satisfaction.add('ana', once)));
      expect(added).toEqual([true, false, false]);
      await satisfaction.add('ana', () => ({ at: 9, score: null, words: null }));
      await overARestart(async () => {
        expect(await stores.satisfaction.of('ana')).toEqual([first, { at: 9, score: null, words: null }]);
        expect(await stores.satisfaction.of('ben')).toEqual([]);
      });
      const refusal = new AppError('forbidden');
      await expect(
        stores.satisfaction.add('ana', () => {
          throw refusal;
        }),
      ).rejects.toBe(refusal);
      await stores.satisfaction.remove('ana');
      await overARestart(async () => expect(await stores.satisfaction.of('ana')).toEqual([]));
    });

    it('forgets what somebody said when their key is destroyed', async () => {
      await stores.satisfaction.add('ana', () => ({ at: 5, score: 1, words: 'Bad' }));
      await setup.keys.destroy('account:ana');
      expect(await stores.satisfaction.of('ana')).toEqual([{ at: 5, score: 1, words: null }]);
    });

    it('remembers what was told, each fact by itself, until the account goes', async () => {
      await stores.reminders.note('ana', 'c1', { mailedSeq: 5 });
      await stores.reminders.note('ana', 'c1', { alertedSince: 70 });
      await stores.reminders.note('ana', 'c2', { mailedSeq: 3 });
      await stores.reminders.note('ben', 'c3', { mailedSeq: 1 });
      await overARestart(async () => {
        expect(await stores.reminders.find('ana', 'c1')).toEqual({ mailedSeq: 5, alertedSince: 70 });
        expect(await stores.reminders.find('ana', 'c2')).toEqual({ mailedSeq: 3 });
        expect(await stores.reminders.find('ana', 'c9')).toEqual({});
      });
      await stores.reminders.remove('ana');
      await overARestart(async () => {
        expect(await stores.reminders.find('ana', 'c1')).toEqual({});
        expect(await stores.reminders.find('ben', 'c3')).toEqual({ mailedSeq: 1 });
      });
    });
  });
}

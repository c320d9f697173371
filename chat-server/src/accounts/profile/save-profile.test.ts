import type { Profile } from '@repere/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Broadcast, Identity } from '../../core/index.ts';
import type { AccountEvents } from '../account.events.ts';
import type { Account, AccountStore } from '../account.store.ts';
import { toProfile } from '../people.ts';
import { saveProfile } from './save-profile.ts';
import type { Sessions } from '../sessions/sessions.ts';

const DAY = 24 * 60 * 60_000;

let now: number;
let stored: Account;
let writes: number;
let told: unknown[];
let hidden: string[];
beforeEach(() => {
  now = 1_700_000_000_000;
  stored = { id: 'ada', handle: 'ada', name: 'Ada', role: 'member', language: 'en', createdAt: now };
  writes = 0;
  told = [];
  hidden = [];
});

const save = (change: Partial<Profile>) =>
  saveProfile({
    accounts: {
      find: async () => stored,
      listStaff: async () => [],
      async update(_: string, change: (account: Account) => Account) {
        stored = change(stored);
        writes += 1;
        return stored;
      },
    } as unknown as AccountStore,
    sessions: { isEnrolling: () => false } as unknown as Sessions,
    visibilityChanged: async (account: string) => void hidden.push(account),
    broadcast: () => ({ to: (...heard) => void told.push(heard) }) as Broadcast,
    clock: { now: () => now },
    events: { profileSaved() {}, handleChanged() {} } as unknown as AccountEvents,
  })({ account: 'ada' } as Identity, { ...toProfile(stored), ...change });

describe('saving a profile', () => {
  it('keeps what changed, and tells one’s own windows', async () => {
    await save({
      about: 'Runs.',
      units: 'imperial',
      findable: false,
      showPresence: false,
      language: 'fr',
      name: 'Adèle',
    });
    expect(stored).toMatchObject({ about: 'Runs.', units: 'imperial', findable: false, name: 'Adèle', language: 'fr' });
    expect(told).toEqual([
      [
        { accounts: ['ada'] },
        'me:changed',
        { me: expect.objectContaining({ name: 'Adèle', handle: 'ada' }) as unknown },
      ],
    ]);
  });

  it('writes and tells nothing where nothing changed', async () => {
    await save({});
    expect([writes, told]).toEqual([0, []]);
  });

  it('tells that one is to be seen otherwise when that has changed, and not else', async () => {
    await save({ about: 'Runs.' });
    expect(hidden).toEqual([]);
    await save({ showPresence: false });
    await save({ showPresence: false, about: 'Swims.' });
    expect(hidden).toEqual(['ada']);
  });

  it('lets a handle change at once, and then again after 30 days', async () => {
    await save({ handle: 'adele' });
    expect(stored).toMatchObject({ handle: 'adele', formerHandle: 'ada' });
    now += 30 * DAY - 5000;
    await expect(save({ handle: 'ada' })).rejects.toMatchObject({
      code: 'too_many_requests',
      field: 'handle',
      retryAfter: 5,
    });
    await save({ about: 'Still here.' });
    now += 5000;
    await save({ handle: 'adelaide' });
    expect(stored).toMatchObject({ handle: 'adelaide', formerHandle: 'adele', handleChangedAt: now });
  });

  it('changes a handle once where two windows do it at the same time', async () => {
    const outcomes = await Promise.allSettled([save({ handle: 'adele' }), save({ handle: 'adelaide' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(stored.formerHandle).toBe('ada');
  });

  it('refuses what passes for a coach, but not to staff, nor where it was there before', async () => {
    await expect(save({ handle: 'coach-ada' })).rejects.toMatchObject({ code: 'handle_refused', field: 'handle' });
    await expect(save({ name: 'Coach Ada' })).rejects.toMatchObject({ code: 'handle_refused', field: 'name' });
    stored = { ...stored, name: 'Coach Ada' };
    await save({ language: 'fr' });
    expect(stored.language).toBe('fr');
    stored = { ...stored, role: 'coach' };
    await save({ name: 'Coach Ada B.' });
    expect(stored.name).toBe('Coach Ada B.');
  });

  it('leaves the name of another site’s guest to that site', async () => {
    stored = { ...stored, external: { origin: 'https://gym.example', subject: '7' } };
    await expect(save({ name: 'Someone' })).rejects.toMatchObject({ code: 'forbidden', field: 'name' });
    await expect(save({ handle: 'someone' })).rejects.toMatchObject({ code: 'forbidden', field: 'handle' });
    await save({ units: 'imperial' });
    expect(stored.units).toBe('imperial');
  });
});

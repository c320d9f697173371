import { describe, expect, it } from 'vitest';
import type {
  Account,
  AccountStore,
  Registration,
  RegistrationStore,
  SearchHit,
  SearchPlace,
} from '../accounts/account.store.ts';
import type { Session, SessionStore } from '../accounts/sessions/session.store.ts';

/** The three stores that accounts sleep in, over one empty place. */
export interface AccountStores {
  accounts: AccountStore;
  registrations: RegistrationStore;
  sessions: SessionStore;
}

let made = 0;

/** An account that collides with no other, but for what is given. */
export function someAccount(given: Partial<Account> = {}): Account {
  made += 1;
  return {
    id: crypto.randomUUID(),
    email: `person-${made}@example.org`,
    handle: `person-${made}`,
    name: `Person ${made}`,
    role: 'member',
    language: 'fr',
    createdAt: made,
    ...given,
  };
}

function someRegistration(given: Partial<Registration> = {}): Registration {
  const { id, handle, name, language, createdAt } = someAccount();
  return {
    id,
    handle,
    name,
    language,
    createdAt,
    email: `${handle}@example.org`,
    passwordHash: '$argon2id$',
    codeHash: 'hash',
    attempts: 0,
    expiresAt: 10_000,
    decoy: false,
    ...given,
  };
}

/** A session of an account, signed in at 1,000 ms. */
export function someSession(account: string, given: Partial<Session> = {}): Session {
  made += 1;
  return {
    id: crypto.randomUUID(),
    tokenHash: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    account,
    carrier: 'cookie',
    createdAt: 1_000,
    confirmedAt: 1_000,
    lastUsedAt: 1_000,
    expiresAt: 100_000_000,
    idleLimit: 1_000_000,
    device: 'Firefox',
    ...given,
  };
}

/** A hash in Django's format. */
function djangoHash(iterations: number): string {
  return `pbkdf2_sha256$${iterations}$salt$${'A'.repeat(43)}=`;
}

function handlesOf(hits: SearchHit[]): string[] {
  return hits.map(({ account }) => account.handle);
}

/** What any adapter of the account stores has to do. `open` gives stores over an empty place; `reopen` gives them over the same place once more. */
export function accountsContract(open: () => Promise<AccountStores>, reopen: () => Promise<AccountStores>): void {
  describe('accounts', () => {
    it('are found by id, address, handle and another site’s word, now and after a restart', async () => {
      const { accounts } = await open();
      const account = someAccount({ external: { origin: 'https://gym.example', subject: '42' } });
      expect(await accounts.insert(account)).toBe(true);
      for (const store of [accounts, (await reopen()).accounts]) {
        expect(await store.find(account.id)).toEqual(account);
        expect(await store.findByEmail(account.email!)).toEqual(account);
        expect(await store.findByHandle(account.handle)).toEqual(account);
        expect(await store.findExternal('https://gym.example', '42')).toEqual(account);
        expect(await store.findExternal('https://other.example', '42')).toBeUndefined();
        expect(await store.count()).toBe(1);
      }
    });

    it('never share an address or a handle, not even when written at once', async () => {
      const { accounts } = await open();
      const inserted = await Promise.all(
        Array.from({ length: 8 }, () => accounts.insert(someAccount({ email: 'ana@example.org' }))),
      );
      expect(inserted.filter(Boolean)).toHaveLength(1);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () => accounts.insert(someAccount({ handle: 'ana' }))),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(7);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: 'handle_taken' });
      expect(await accounts.count()).toBe(2);
    });

    it('do not let it show that an address is known by a taken handle', async () => {
      const { accounts } = await open();
      const account = someAccount();
      await accounts.insert(account);
      expect(await accounts.insert({ ...account, id: crypto.randomUUID() })).toBe(false);
    });

    it('change in turn, and free what they no longer hold', async () => {
      const { accounts } = await open();
      const account = someAccount({ handle: 'before', name: 'Ana' });
      await accounts.insert(account);
      await Promise.all([
        accounts.update(account.id, (each) => ({ ...each, handle: 'after' })),
        accounts.update(account.id, (each) => ({ ...each, name: `${each.name} Lima` })),
      ]);
      expect(await accounts.find(account.id)).toMatchObject({ handle: 'after', name: 'Ana Lima' });
      expect(await accounts.findByHandle('before')).toBeUndefined();
      expect(await accounts.search('before', 5)).toEqual([]);
      expect(await accounts.search('lima', 5)).toHaveLength(1);
      expect(await accounts.insert(someAccount({ handle: 'before' }))).toBe(true);
      await expect(accounts.insert(someAccount({ handle: 'after' }))).rejects.toMatchObject({ code: 'handle_taken' });
    });

    it('cannot change to what another holds, nor change when they are not there', async () => {
      const { accounts } = await open();
      const [ana, bo] = [someAccount({ handle: 'ana' }), someAccount({ handle: 'bo-lifts' })];
      await accounts.insert(ana);
      await accounts.insert(bo);
      const taking = accounts.update(bo.id, (each) => ({ ...each, handle: 'ana' }));
      await expect(taking).rejects.toMatchObject({ code: 'handle_taken' });
      expect((await accounts.findByHandle('bo-lifts'))?.id).toBe(bo.id);
      await expect(accounts.update('nobody', (each) => each)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('keep a former handle from everybody else until the next one, and are not found by it', async () => {
      const { accounts: before } = await open();
      const account = someAccount({ handle: 'first' });
      await before.insert(account);
      await before.update(account.id, (each) => ({ ...each, handle: 'second', formerHandle: 'first' }));
      const { accounts, registrations } = await reopen();
      const taken = { code: 'handle_taken' };
      for (const store of [before, accounts]) {
        expect(await store.findByHandle('first')).toBeUndefined();
        expect((await store.findByHandle('second'))?.id).toBe(account.id);
        await expect(store.insert(someAccount({ handle: 'first' }))).rejects.toMatchObject(taken);
      }
      await expect(registrations.insert(someRegistration({ handle: 'first' }))).rejects.toMatchObject(taken);
      await accounts.update(account.id, (each) => ({ ...each, handle: 'third', formerHandle: 'second' }));
      expect(await accounts.insert(someAccount({ handle: 'first' }))).toBe(true);
      await accounts.update(account.id, (each) => ({ ...each, handle: 'second', formerHandle: 'third' }));
      expect((await accounts.findByHandle('second'))?.id).toBe(account.id);
    });

    it('are kept apart from what the caller does with its own copy', async () => {
      const { accounts } = await open();
      const account = someAccount({ name: 'Ana' });
      await accounts.insert(account);
      account.name = 'Eve';
      expect((await accounts.find(account.id))?.name).toBe('Ana');
    });

    it('are searched without accents, case and punctuation: the handle itself, then beginnings, then later words', async () => {
      const { accounts } = await open();
      await accounts.insert(someAccount({ handle: 'zoe-lift', name: 'Zoé Lefèvre' }));
      await accounts.insert(someAccount({ handle: 'ana', name: 'Ana Léa d’Orsay' }));
      await accounts.insert(someAccount({ handle: 'lena-c', name: 'ＬＥＮＡ' }));
      await accounts.insert(someAccount({ handle: 'someone', name: 'Lena C' }));
      await accounts.insert(someAccount({ handle: 'le9', name: 'Élodie' }));
      const found = async (query: string, limit = 10) => handlesOf(await accounts.search(query, limit));
      expect(await found('le')).toEqual(['le9', 'lena-c', 'someone', 'ana', 'zoe-lift']);
      expect(await found('@LÉ.')).toEqual(['le9', 'lena-c', 'someone', 'ana', 'zoe-lift']);
      expect(await found('le', 2)).toEqual(['le9', 'lena-c']);
      expect(await found('lena c')).toEqual(['lena-c', 'someone']);
      expect(await found('lefe')).toEqual(['zoe-lift']);
      expect(await found('zoe lef')).toEqual(['zoe-lift']);
      expect(await found('lefevre zo')).toEqual(['zoe-lift']);
      expect(await found('lea dorsay')).toEqual([]);
      expect(await found('lea d’or')).toEqual(['ana']);
      expect(await found('lift')).toEqual(['zoe-lift']);
      expect(await found('efevre')).toEqual([]);
      expect(await found('@.')).toEqual([]);
    });

    it('are searched page by page, nobody lost or doubled while others come and go', async () => {
      const { accounts } = await open();
      const known = Array.from({ length: 30 }, (_, at) =>
        someAccount({ handle: `lea-${100 + at}`, name: `Marc Lea ${at}` }),
      );
      for (const account of known) await accounts.insert(account);
      const seen: string[] = [];
      let place: SearchPlace | undefined;
      for (let page = 0; ; page += 1) {
        const hits = await accounts.search('lea', 4, place);
        seen.push(...handlesOf(hits));
        if (hits.length < 4) break;
        place = hits.at(-1)!.place;
        // The very person at whom the page ended is no longer found, and somebody comes before and after.
        await accounts.update(hits.at(-1)!.account.id, (each) => ({ ...each, findable: false }));
        await accounts.insert(someAccount({ handle: `lea-0${page}`, name: 'Zoe' }));
        await accounts.insert(someAccount({ handle: `lea-9${page}`, name: 'Zoe' }));
      }
      const handles = known.map(({ handle }) => handle);
      expect(seen.filter((handle) => handles.includes(handle))).toEqual(handles);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('are searched inside the query alone, whatever place is given', async () => {
      const { accounts } = await open();
      for (const handle of ['ana', 'lea', 'leo', 'zoe']) await accounts.insert(someAccount({ handle, name: handle }));
      const from = async (word: string, tier: SearchPlace['tier'] = 0) =>
        handlesOf(await accounts.search('le', 9, { tier, word, id: '' }));
      expect(await from('')).toEqual(['lea', 'leo']);
      expect(await from('leb')).toEqual(['leo']);
      expect(await from('z')).toEqual([]);
      expect(await from('a', 2)).toEqual([]);
    });

    const hiding: [string, Partial<Account>][] = [
      ['chose so', { findable: false }],
      ['are suspended', { suspendedAt: 5 }],
      ['are leaving', { erasureAt: 5 }],
      ['are guests of another site', { external: { origin: 'https://gym.example', subject: '42' } }],
    ];
    it.each(hiding)('are never found when they %s, not even by the exact handle', async (_, hidden) => {
      const { accounts } = await open();
      const account = someAccount({ handle: 'lea', ...hidden });
      await accounts.insert(account);
      expect(await accounts.search('lea', 5)).toEqual([]);
      expect(await (await reopen()).accounts.search('lea', 5)).toEqual([]);
      const plain = { findable: true, suspendedAt: undefined, erasureAt: undefined, external: undefined };
      await accounts.update(account.id, (each) => ({ ...each, ...plain }));
      expect(await accounts.search('lea', 5)).toHaveLength(1);
      await accounts.update(account.id, (each) => ({ ...each, ...hidden }));
      expect(await accounts.search('lea', 5)).toEqual([]);
    });

    it('tell who is staff, as roles and names change, also after a restart', async () => {
      const { accounts } = await open();
      const [coach, admin, member] = [someAccount({ role: 'coach' }), someAccount({ role: 'admin' }), someAccount()];
      for (const account of [coach, admin, member]) await accounts.insert(account);
      const staff = async (store: AccountStore) => (await store.listStaff()).map(({ name }) => name).toSorted();
      expect(await staff(accounts)).toEqual([coach.name, admin.name].toSorted());
      await accounts.update(member.id, (each) => ({ ...each, role: 'coach' }));
      await accounts.update(admin.id, (each) => ({ ...each, role: 'member' }));
      await accounts.update(coach.id, (each) => ({ ...each, name: 'Another name' }));
      for (const store of [accounts, (await reopen()).accounts])
        expect(await staff(store)).toEqual(['Another name', member.name].toSorted());
    });

    it('tell the most iterations that a hash of Django’s asks for, as hashes come and go, also after a restart', async () => {
      const { accounts } = await open();
      const most = async (iterations: number) => {
        for (const store of [accounts, (await reopen()).accounts])
          expect(await store.legacyIterations()).toBe(iterations);
      };
      const [ana, bo, cleo, dan] = [600_000, 1_000, 600_000, 2_000_001].map((iterations) =>
        someAccount({ passwordHash: djangoHash(iterations) }),
      ) as [Account, Account, Account, Account];
      const hashed = (id: string, passwordHash: string) => accounts.update(id, (each) => ({ ...each, passwordHash }));
      await accounts.insert(someAccount({ passwordHash: '$argon2id$' }));
      await accounts.insert(someAccount());
      await accounts.insert(dan);
      await most(0);
      await accounts.insert(bo);
      await most(1_000);
      await accounts.insert(ana);
      await accounts.insert(cleo);
      await most(600_000);
      await accounts.update(ana.id, (each) => ({ ...each, name: 'Another name' }));
      await hashed(ana.id, '$argon2id$');
      await hashed(ana.id, '$argon2id$again');
      await most(600_000);
      await hashed(ana.id, djangoHash(700_000));
      await most(700_000);
      await hashed(ana.id, '$argon2id$');
      await most(600_000);
      await accounts.remove(cleo.id);
      await accounts.remove(cleo.id);
      await most(1_000);
      await hashed(bo.id, djangoHash(999));
      await most(999);
      await accounts.update(bo.id, ({ passwordHash: _, ...each }) => each);
      await accounts.remove(dan.id);
      await most(0);
      await hashed(bo.id, djangoHash(7));
      await most(7);
    });

    it('count no hash that was not stored', async () => {
      const { accounts } = await open();
      await accounts.insert(someAccount({ handle: 'ana' }));
      const passwordHash = djangoHash(1_000);
      await expect(accounts.insert(someAccount({ handle: 'ana', passwordHash }))).rejects.toMatchObject({
        code: 'handle_taken',
      });
      expect(await accounts.legacyIterations()).toBe(0);
    });

    it('free their address and handles when they are removed, and are found no more, now and after a restart', async () => {
      const { accounts } = await open();
      const facts = { email: 'ana@example.org', handle: 'ana', formerHandle: 'ana-before' };
      const account = someAccount(facts);
      await accounts.insert(account);
      await accounts.remove(account.id);
      await accounts.remove(account.id);
      for (const each of [accounts, (await reopen()).accounts]) {
        expect(await each.find(account.id)).toBeUndefined();
        expect(await each.findByEmail('ana@example.org')).toBeUndefined();
        expect(await each.search('ana', 10)).toEqual([]);
        expect(await each.count()).toBe(0);
        const next = someAccount(facts);
        expect(await each.insert(next)).toBe(true);
        await each.remove(next.id);
      }
    });

    it('are due for erasure from their day on', async () => {
      const { accounts } = await open();
      const [sooner, later] = [someAccount({ erasureAt: 10 }), someAccount({ erasureAt: 11 })];
      for (const account of [sooner, later, someAccount()]) await accounts.insert(account);
      expect(await accounts.dueForErasure(9)).toEqual([]);
      expect(await accounts.dueForErasure(10)).toEqual([sooner.id]);
      await accounts.update(sooner.id, ({ erasureAt: _, ...account }) => account);
      expect(await accounts.dueForErasure(11)).toEqual([later.id]);
    });

    it('are listed by creation', async () => {
      const { accounts } = await open();
      for (const createdAt of [30, 10, 20]) await accounts.insert(someAccount({ createdAt }));
      const times: number[] = [];
      for await (const { createdAt } of accounts.list()) times.push(createdAt);
      expect(times).toEqual([10, 20, 30]);
    });
  });

  describe('registrations', () => {
    it('hold their handle against accounts and one another until they end, also over a restart', async () => {
      const { registrations } = await open();
      const registration = someRegistration({ handle: 'ana' });
      await registrations.insert(registration);
      const again = await reopen();
      expect(await again.registrations.find(registration.id)).toEqual(registration);
      const taken = { code: 'handle_taken' };
      await expect(again.accounts.insert(someAccount({ handle: 'ana' }))).rejects.toMatchObject(taken);
      await expect(again.registrations.insert(someRegistration({ handle: 'ana' }))).rejects.toMatchObject(taken);
      await again.registrations.remove(registration.id);
      expect(await again.registrations.find(registration.id)).toBeUndefined();
      expect(await again.accounts.insert(someAccount({ handle: 'ana' }))).toBe(true);
      await expect(again.registrations.insert(someRegistration({ handle: 'ana' }))).rejects.toMatchObject(taken);
    });

    it('count every attempt, however many come at once', async () => {
      const { registrations } = await open();
      const { id } = someRegistration();
      await registrations.insert(someRegistration({ id }));
      const count = () => registrations.update(id, (each) => ({ ...each, attempts: each.attempts + 1 }));
      const counted = await Promise.all(Array.from({ length: 10 }, count));
      expect(counted.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('end when their time is over, and free their handles', async () => {
      const { registrations, accounts } = await open();
      await registrations.insert(someRegistration({ handle: 'late', expiresAt: 999 }));
      const waiting = someRegistration({ expiresAt: 1_000 });
      await registrations.insert(waiting);
      expect(await registrations.removeExpired(1_000)).toBe(1);
      expect(await registrations.find(waiting.id)).toEqual(waiting);
      expect(await accounts.insert(someAccount({ handle: 'late' }))).toBe(true);
    });
  });

  describe('sessions', () => {
    it('are found by the hash of their token, and listed by account', async () => {
      const { sessions } = await open();
      const [phone, laptop, other] = [someSession('ana'), someSession('ana'), someSession('bo')];
      await Promise.all([phone, laptop, other].map((each) => sessions.insert(each)));
      for (const store of [sessions, (await reopen()).sessions]) {
        expect(await store.findByTokenHash(phone.tokenHash)).toEqual(phone);
        expect(await store.findByTokenHash(someSession('ana').tokenHash)).toBeUndefined();
        const listed = (await store.listOf('ana', 2_000)).map(({ id }) => id);
        expect(listed.toSorted()).toEqual([phone.id, laptop.id].toSorted());
        expect(await store.listOf('nobody', 2_000)).toEqual([]);
      }
    });

    it('end for good, and alone', async () => {
      const { sessions } = await open();
      const [phone, laptop] = [someSession('ana'), someSession('ana')];
      await sessions.insert(phone);
      await sessions.insert(laptop);
      await sessions.remove(phone);
      sessions.touch(phone, 50_000_000);
      for (const store of [sessions, (await reopen()).sessions]) {
        expect(await store.findByTokenHash(phone.tokenHash)).toBeUndefined();
        expect((await store.listOf('ana', 2_000)).map(({ id }) => id)).toEqual([laptop.id]);
      }
    });

    it('remember their last use at once, and never an earlier one', async () => {
      const { sessions } = await open();
      const session = someSession('ana');
      await sessions.insert(session);
      sessions.touch(session, 5_000);
      sessions.touch(session, 2_000);
      expect((await sessions.findByTokenHash(session.tokenHash))?.lastUsedAt).toBe(5_000);
      expect((await sessions.listOf('ana', 5_000))[0]?.lastUsedAt).toBe(5_000);
    });

    it('are not listed once they have ended, by their time or unused', async () => {
      const { sessions } = await open();
      const [over, unused, live] = [
        someSession('ana', { expiresAt: 5_000 }),
        someSession('ana', { idleLimit: 3_999 }),
        someSession('ana', { idleLimit: 4_000 }),
      ];
      for (const each of [over, unused, live]) await sessions.insert(each);
      expect(await sessions.listOf('ana', 4_999)).toHaveLength(3);
      expect((await sessions.listOf('ana', 5_000)).map(({ id }) => id)).toEqual([live.id]);
      sessions.touch(unused, 4_000);
      expect(await sessions.listOf('ana', 5_000)).toHaveLength(2);
    });

    it('end all at once but for the one that is spared, and say which', async () => {
      const { sessions } = await open();
      const [phone, laptop, tablet, other] = [
        someSession('ana'),
        someSession('ana'),
        someSession('ana'),
        someSession('bo'),
      ];
      for (const each of [phone, laptop, tablet, other]) await sessions.insert(each);
      const removed = await sessions.removeAllOf('ana', laptop.id);
      expect(removed.map(({ id }) => id).toSorted()).toEqual([phone.id, tablet.id].toSorted());
      for (const store of [sessions, (await reopen()).sessions]) {
        expect(await store.findByTokenHash(phone.tokenHash)).toBeUndefined();
        expect((await store.listOf('ana', 2_000)).map(({ id }) => id)).toEqual([laptop.id]);
        expect(await store.listOf('bo', 2_000)).toHaveLength(1);
      }
      expect(await sessions.removeAllOf('ana')).toEqual([laptop]);
      expect(await sessions.removeAllOf('ana')).toEqual([]);
      expect(await sessions.listOf('ana', 2_000)).toEqual([]);
    });

    it('end all, also those that are being opened at that moment', async () => {
      const { sessions } = await open();
      const opening = Array.from({ length: 5 }, () => someSession('ana'));
      const inserted = opening.map((each) => sessions.insert(each));
      const removed = await sessions.removeAllOf('ana');
      await Promise.all(inserted);
      expect(removed).toHaveLength(5);
      for (const { tokenHash } of opening) expect(await sessions.findByTokenHash(tokenHash)).toBeUndefined();
    });

    it('are swept when they have ended, a few at a time, walk after walk', async () => {
      const { sessions } = await open();
      const ended = Array.from({ length: 7 }, () => someSession('ana', { expiresAt: 5_000 }));
      const unused = someSession('bo', { idleLimit: 10 });
      const used = someSession('bo', { idleLimit: 10 });
      for (const each of [...ended, unused, used]) await sessions.insert(each);
      sessions.touch(used, 4_995);
      expect(await sessions.sweep(5_000, 4)).toBeLessThanOrEqual(4);
      const counts = [];
      for (let call = 0; call < 4; call += 1) counts.push(await sessions.sweep(5_000, 4));
      expect(Math.max(...counts)).toBeLessThanOrEqual(4);
      for (const each of [...ended, unused]) expect(await sessions.findByTokenHash(each.tokenHash)).toBeUndefined();
      expect((await sessions.listOf('bo', 5_000)).map(({ id }) => id)).toEqual([used.id]);
      // What was there when the walk had passed is found by the next one.
      let later = 0;
      for (let call = 0; call < 4; call += 1) later += await sessions.sweep(6_000, 4);
      expect(later).toBe(1);
      expect(await (await reopen()).sessions.listOf('bo', 0)).toEqual([]);
    });
  });
}

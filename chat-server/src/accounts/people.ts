import type { Me, Person, Profile } from '@repere/protocol';
import type { Account, AccountStore } from './account.store.ts';

/** What others may see of an account. */
export function toPerson({ id, handle, name, role }: Account): Person {
  return { id, handle, name, role };
}

/** What one has decided about oneself, or what holds for whoever has not. */
export function toProfile(account: Account): Profile {
  return {
    name: account.name,
    handle: account.handle,
    about: account.about ?? '',
    language: account.language,
    units: account.units ?? 'metric',
    findable: account.findable ?? true,
    showPresence: account.showPresence ?? true,
  };
}

/** What one sees of oneself. */
export function toMe(account: Account, { enrolling }: { enrolling: boolean }): Me {
  const { email, erasureAt } = account;
  return {
    ...toPerson(account),
    ...toProfile(account),
    secondFactor: account.secondFactor !== undefined,
    enrolling,
    ...(email !== undefined && { email }),
    ...(erasureAt !== undefined && { erasureAt }),
  };
}

/** The cards of several people, in the order asked for. Who no longer exists is left out. */
export function people(accounts: AccountStore) {
  return async (ids: Iterable<string>): Promise<Person[]> => {
    const found = await Promise.all([...new Set(ids)].map((id) => accounts.find(id)));
    return found.filter((account) => account !== undefined).map(toPerson);
  };
}

export type People = ReturnType<typeof people>;

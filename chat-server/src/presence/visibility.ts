import type { PresenceParts } from './parts.ts';

/** Where it is told that who may see whom has changed. */
export interface Visibility {
  /** How often it was. */
  readonly changes: number;
  /**
   * Somebody is to be seen otherwise than before, by everybody or by one other, who is then seen otherwise by them: whoever was told
   * that they are here is told that they are gone, and watches them again once they may.
   */
  changed(account: string, other?: string): Promise<void>;
}

export function createVisibility({ leases, broadcast }: Pick<PresenceParts, 'leases' | 'broadcast'>): Visibility {
  let changes = 0;
  /** Who watches may see, so that who is absent was already told to be: a notice would say that something has happened. */
  const hide = async (account: string, watcher?: string): Promise<void> =>
    broadcast().unwatch(account, await leases.isPresent(account), watcher);
  return {
    get changes() {
      return changes;
    },
    async changed(account, other) {
      changes += 1;
      await hide(account, other);
      if (other !== undefined) await hide(other, account);
    },
  };
}

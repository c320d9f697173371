import type { PresenceParts, Visibility } from './parts.ts';

/** Takes note of changes, and hides at once whom they hide. */
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

import type { PresentPeople, WatchPresence } from '@repere/protocol';
import type { Connection, Identity } from '../core/index.ts';
import type { PresenceParts } from './parts.ts';
import { whomToSee } from './presence.policy.ts';

type Parts = Pick<PresenceParts, 'leases' | 'accounts' | 'relations' | 'store' | 'visibility'>;

/** Who of some people is here, of those one may see; from now on the connection hears when one of them comes or goes. */
export function watchPresence(parts: Parts) {
  const { leases, visibility } = parts;
  const visible = whomToSee(parts);
  const newest = new WeakMap<Connection, WatchPresence>();
  return async (wanted: WatchPresence, identity: Identity, connection: Connection): Promise<PresentPeople> => {
    newest.set(connection, wanted);
    let seen: string[];
    let changes: number;
    // Whoever was blocked or hid while we asked must not be watched by what was true before.
    do {
      changes = visibility.changes;
      seen = await visible(identity, wanted.accounts);
    } while (changes !== visibility.changes);
    if (newest.get(connection) === wanted) connection.watch(seen);
    const here = await Promise.all(seen.map((account) => leases.isPresent(account)));
    return { present: seen.filter((_, index) => here[index]) };
  };
}

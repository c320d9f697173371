import { LIMITS } from '@repere/protocol';
import { type Attendance, PRESENCE_LEASE } from '../core/index.ts';
import type { PresenceParts } from './parts.ts';

/**
 * Keeps a lease for each connection, and tells who watches an account when it comes, at once, and when it goes, after the grace. A
 * connection that was lost with its node ends with its lease, and whoever asks again finds it gone.
 */
export function createAttendance({ leases, broadcast, alarm }: Pick<PresenceParts, 'leases' | 'broadcast' | 'alarm'>) {
  const waiting = new Set<() => void>();
  let stopped = false;

  const tell = (account: string, present: boolean): void =>
    broadcast().to({ accounts: [], watchersOf: account }, 'presence:changed', { account, present });

  /** What could not be told now is found at the next asking. */
  const tellIf = (account: string, present: boolean, changed: Promise<boolean>): void =>
    void changed.then(
      (so) => so && !stopped && tell(account, present),
      () => undefined,
    );

  const attendance: Attendance & { stop(): void } = {
    here: (account, connection) => tellIf(account, true, leases.renew(account, connection, PRESENCE_LEASE)),
    left(account, connection) {
      if (stopped) return;
      const cancel = alarm(LIMITS.presenceGrace, () => {
        waiting.delete(cancel);
        tellIf(account, false, leases.release(account, connection));
      });
      waiting.add(cancel);
    },
    /** Tells nobody anything any more. */
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
  return attendance;
}

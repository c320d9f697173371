import type { SessionEntry } from '@repere/protocol';
import type { Identity } from '../../core/index.ts';
import type { AccountParts } from '../parts.ts';

/** One's signed-in devices, newest first. */
export function listSessions({ sessions }: Pick<AccountParts, 'sessions'>) {
  return async ({ account, session }: Identity): Promise<SessionEntry[]> => {
    const listed = await sessions.listOf(account);
    return listed.map(({ id, device, createdAt, lastUsedAt, expiresAt }) => ({
      id,
      device,
      createdAt,
      lastUsedAt,
      expiresAt,
      current: id === session,
    }));
  };
}

import type { Audience } from '../core/index.ts';

/** The only rooms there are. Nobody joins a room per conversation, so nothing is missed while joining. */
export const rooms = {
  account: (id: string) => `account:${id}`,
  session: (id: string) => `session:${id}`,
  desk: 'desk',
};

/** The rooms that an audience fills. */
export function roomsOf(audience: Audience): string[] {
  const names = audience.accounts.map(rooms.account);
  return audience.desk ? [...names, rooms.desk] : names;
}

import type { Audience } from '../core/index.ts';

const WATCHERS = 'watchers:';

/** The only rooms there are. Nobody joins a room per conversation, so nothing is missed while joining. */
export const rooms = {
  // By far the most are told by account: an id that is known is found sooner than a name put together anew.
  account: (id: string) => id,
  session: (id: string) => `session:${id}`,
  desk: 'desk',
  admins: 'admins',
  /** The connections that hear when an account comes or goes. */
  watchersOf: (id: string) => `${WATCHERS}${id}`,
};

/** The rooms that an audience fills. */
export function roomsOf(audience: Audience): string[] {
  const { accounts, desk, admins, watchersOf } = audience;
  return [
    ...accounts.map(rooms.account),
    ...(desk ? [rooms.desk] : []),
    ...(admins ? [rooms.admins] : []),
    ...(watchersOf === undefined ? [] : [rooms.watchersOf(watchersOf)]),
  ];
}

/** Whether a room is one of those that a connection watches. */
export function isWatchers(room: string): boolean {
  return room.startsWith(WATCHERS);
}

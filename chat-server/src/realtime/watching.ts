import type { Socket } from 'socket.io';
import type { Connection } from '../core/index.ts';
import { isWatchers, rooms } from './rooms.ts';

/** What a request may do with the connection that it came by. */
export function watching(socket: Socket): Connection {
  return {
    watch(accounts) {
      // A socket that has closed would stay in its rooms for ever.
      if (!socket.connected) return;
      const wanted = new Set(accounts.map(rooms.watchersOf));
      for (const room of socket.rooms) if (isWatchers(room) && !wanted.has(room)) void socket.leave(room);
      void socket.join([...wanted]);
    },
    ended(done) {
      if (socket.connected) socket.once('disconnect', done);
      else done();
    },
  };
}

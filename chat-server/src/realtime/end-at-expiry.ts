import type { Socket } from 'socket.io';
import type { Clock, Identity } from '../core/index.ts';

/** Longest that a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Cuts a connection when its session has lived its whole life: an open socket must not outlast it. */
export function endAtExpiry(
  socket: Pick<Socket, 'emit' | 'disconnect'>,
  identity: Pick<Identity, 'expiresAt'>,
  clock: Clock,
): { cancel(): void } {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = identity.expiresAt - clock.now();
    if (left > 0) {
      timer = setTimeout(wait, Math.min(left, LONGEST_TIMER));
      timer.unref();
      return;
    }
    socket.emit('session:ended', { code: 'session_ended' });
    socket.disconnect(true);
  };
  wait();
  return { cancel: () => clearTimeout(timer) };
}

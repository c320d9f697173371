import type { Socket } from 'socket.io';

/** How many bytes may wait for a connection that does not read, beside what the system holds for it. */
const MOST_WAITING = 1024 * 1024;

/**
 * Cuts a connection that does not read what it is sent, before what waits for it fills the memory. Its client comes back and asks for what
 * it missed. `dropped` is told.
 */
export function dropSlow({ conn }: Pick<Socket, 'conn'>, dropped: () => void): void {
  let waiting = 0;
  conn.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
    waiting += data?.length ?? 0;
    if (waiting <= MOST_WAITING) return;
    // Once: a cut connection may be told more before it notices.
    waiting = Number.NEGATIVE_INFINITY;
    dropped();
    // A goodbye would wait behind everything else.
    conn.request.socket.destroy();
  });
  conn.on('flush', () => (waiting = Math.min(waiting, 0)));
}

import type { Socket } from 'socket.io';

/**
 * Lets everything that a connection is told within one turn of the event loop leave in one write: a notice and the acknowledgement behind it
 * would otherwise be two system calls, which cost more than all else that is done for them. One tick serves all connections that are given to
 * what this answers.
 */
export function gatherWrites(): (socket: Pick<Socket, 'conn'>) => void {
  let held: Socket['conn'][] = [];

  function release(): void {
    const due = held;
    held = [];
    for (const { transport, request } of due) {
      request.socket.cork();
      transport.writable = true;
      transport.emit('ready');
      request.socket.uncork();
    }
  }

  return ({ conn }) => {
    conn.on('packetCreate', () => {
      const { transport } = conn;
      // While an earlier write is under way the transport gathers by itself.
      if (!transport.writable) return;
      transport.writable = false;
      if (held.push(conn) === 1) process.nextTick(release);
    });
  };
}

import type { Socket } from 'socket.io';

/**
 * Lets everything that a connection is told within one turn of the event loop leave in one write: a notice and the acknowledgement behind it
 * would otherwise be two system calls, which cost more than all else that is done for them.
 */
export function gatherWrites({ conn }: Pick<Socket, 'conn'>): void {
  conn.on('packetCreate', () => {
    const { transport } = conn;
    // While an earlier write is under way the transport gathers by itself.
    if (!transport.writable) return;
    transport.writable = false;
    process.nextTick(() => {
      const wire = conn.request.socket;
      wire.cork();
      transport.writable = true;
      transport.emit('ready');
      wire.uncork();
    });
  });
}

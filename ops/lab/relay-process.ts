/**
 * The bare relay that this server is held against: Socket.IO over WebSocket, a room for each conversation, what comes in goes out to
 * the room as it is, and is acknowledged after that. No schema, no session, no policy, no store.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SOCKET_PATH } from '@repere/protocol';
import { Server } from 'socket.io';
import { answerUsage } from './usage.ts';

interface Message {
  conversationId: string;
}

const http = createServer();
// The same transport as the server's, so that what differs is what the server adds.
const io = new Server(http, {
  path: SOCKET_PATH,
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
  httpCompression: false,
});
io.on('connection', (socket) => {
  const { rooms } = socket.handshake.auth as { rooms: string[] };
  void socket.join(rooms);
  socket.on('message:send', (message: Message, acknowledge: (answer: object) => void) => {
    io.to(message.conversationId).emit('conversation:event', message);
    acknowledge({ ok: true });
  });
  socket.emit('welcome', {});
});
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.send?.({
    url: `http://127.0.0.1:${port}`,
    startedIn: performance.now(),
    maxRss: process.resourceUsage().maxRSS,
  });
});
answerUsage(() => process.exit());

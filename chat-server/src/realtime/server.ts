import type { IncomingMessage, Server as HttpServer } from 'node:http';
import {
  type ClientToServerEvents,
  LIMITS,
  type ServerToClientEvents,
  SOCKET_PATH,
  type Welcome,
} from '@repere/protocol';
import { Server, type Socket } from 'socket.io';
import {
  addressKey,
  AppError,
  type Attendance,
  type Broadcast,
  clientAddress,
  type Identity,
  isStaff,
  PRESENCE_LEASE,
  type RateRule,
  toWireError,
} from '../core/index.ts';
import { byName, createDispatch, type DispatchParts } from './dispatch.ts';
import { dropSlow } from './drop-slow.ts';
import { endAtExpiry } from './end-at-expiry.ts';
import { EndedSessions } from './ended-sessions.ts';
import { gatherWrites } from './gather-writes.ts';
import { type HandshakeParts, identify } from './handshake.ts';
import { InHand } from './in-hand.ts';
import { rooms, roomsOf } from './rooms.ts';
import { textParser } from './text-parser.ts';
import { watching } from './watching.ts';

export interface RealtimeParts extends DispatchParts, HandshakeParts {
  server: HttpServer;
  attendance: Attendance;
  isKnownOrigin(origin: string): boolean;
  trustedProxies: number;
  /** Told every half minute that a connection is still open: its session is in use. */
  touch(identity: Identity): void;
  /** What a connection is told first. */
  welcome(identity: Identity): Promise<Welcome>;
}

export interface Realtime {
  broadcast: Broadcast;
  /** Whether a coach is connected. */
  isDeskOpen(): Promise<boolean>;
  /** Refuses new connections, lets requests under way finish, and closes the sockets over `spread` milliseconds so that clients do not come back all at once. */
  close(spread: number): Promise<void>;
}

/** How often one address may connect: a household that comes back after a restart, not a flood. */
const HANDSHAKES: RateRule = { burst: 100, perMinute: 200 };

/** How many sockets one account may have open, over all its windows and devices: each of them gets every notice. */
const SOCKETS = 50;

/** When whoever has too many may try again, in seconds. */
const TOO_MANY_AGAIN = 30;

type OpenSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

/** The socket door: WebSocket only, small packets, nothing served, nothing recovered. */
export function createRealtime(parts: RealtimeParts): Realtime {
  let closing = false;
  const ended = new EndedSessions(parts.clock);
  const handlers = byName(parts.handlers);
  const addressOf = (request: IncomingMessage) => addressKey(clientAddress(request, parts.trustedProxies));
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(parts.server, {
    path: SOCKET_PATH,
    serveClient: false,
    parser: textParser,
    transports: ['websocket'],
    allowEIO3: false,
    // Room above the longest message, so that one that is somewhat too long gets an answer rather than a cut.
    maxHttpBufferSize: LIMITS.packetBytes,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
    cors: { origin: false },
    allowRequest: (request, decide) => {
      const { origin } = request.headers;
      const known = !closing && (origin === undefined || parts.isKnownOrigin(origin));
      const address = addressOf(request);
      if (!known) {
        if (!closing) parts.denied(new AppError('foreign_origin'), address, { of: 'handshake', account: undefined });
        decide(null, false);
      } else
        void parts.rateLimit.take([`handshake:${address}`, HANDSHAKES]).then(({ allowed }) => decide(null, allowed));
    },
  });

  const hasEnough = ({ account }: Identity): boolean =>
    (io.of('/').adapter.rooms.get(rooms.account(account))?.size ?? 0) >= SOCKETS;

  io.use((socket, next) => {
    const refuse = (error: unknown) => {
      const wire = toWireError(error);
      if (!(error instanceof AppError)) parts.events.failed({ error, requestId: socket.id, event: 'handshake' });
      parts.events.refused(wire.code);
      parts.denied(error, addressOf(socket.request), { of: 'handshake', account: undefined });
      next(Object.assign(new Error(wire.code), { data: wire }));
    };
    identify(socket, parts).then((identity) => {
      if (hasEnough(identity)) return refuse(new AppError('too_many_requests', { retryAfter: TOO_MANY_AGAIN }));
      (socket.data as { identity?: Identity }).identity = identity;
      next();
    }, refuse);
  });

  const gather = gatherWrites();
  const requests = new InHand();
  io.on('connection', (socket: OpenSocket) => {
    const { identity } = socket.data as { identity: Identity };
    if (ended.has(identity.session)) {
      socket.emit('session:ended', { code: 'session_ended' });
      socket.disconnect(true);
      return;
    }
    // Of several handshakes at once each may have found room: the next try is told.
    if (hasEnough(identity)) {
      socket.conn.close();
      return;
    }
    parts.events.connected();
    gather(socket);
    dropSlow(socket, parts.events.dropped);
    void socket.join([
      rooms.account(identity.account),
      rooms.session(identity.session),
      ...(isStaff(identity) ? [rooms.desk] : []),
      ...(identity.role === 'admin' ? [rooms.admins] : []),
    ]);
    const dispatch = createDispatch(parts, handlers, identity, watching(socket));
    socket.onAny((event: unknown, ...rest: unknown[]) => {
      const last = rest.at(-1);
      const reply = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
      const payload = reply && rest.length === 1 ? undefined : rest[0];
      requests.begin();
      void dispatch(event, payload, reply).then(() => requests.end());
    });
    const expiry = endAtExpiry(socket, identity, parts.clock);
    const renew = () => {
      parts.touch(identity);
      parts.attendance.here(identity.account, socket.id);
    };
    renew();
    const lease = setInterval(renew, PRESENCE_LEASE / 2);
    lease.unref();
    socket.on('disconnect', () => {
      clearInterval(lease);
      expiry.cancel();
      parts.events.disconnected();
      parts.attendance.left(identity.account, socket.id);
    });
    parts.welcome(identity).then(
      (welcome) => socket.emit('welcome', welcome),
      (error: unknown) => {
        parts.events.failed({ error, requestId: socket.id, event: 'welcome' });
        // Without a welcome the client would wait for ever; a cut connection makes it try again.
        socket.conn.close();
      },
    );
  });

  const broadcast: Broadcast = {
    to: (audience, name, notice) => {
      const names = roomsOf(audience);
      if (names.length === 0) return;
      const { except } = audience;
      const told = except === undefined ? io.to(names) : io.to(names).except(except.map(rooms.account));
      told.emit(name, ...([notice] as Parameters<ServerToClientEvents[typeof name]>));
    },
    unwatch: async (account, told, watcher) => {
      const room = rooms.watchersOf(account);
      for (const socket of await io.in(watcher === undefined ? room : rooms.account(watcher)).fetchSockets()) {
        if (!socket.rooms.has(room)) continue;
        socket.leave(room);
        if (told) socket.emit('presence:changed', { account, present: false });
      }
    },
    endSession: (session) => {
      ended.add(session);
      io.to(rooms.session(session)).emit('session:ended', { code: 'session_ended' });
      io.in(rooms.session(session)).disconnectSockets(true);
    },
  };

  return {
    broadcast,
    isDeskOpen: async () => (await io.in(rooms.desk).fetchSockets()).length > 0,
    async close(spread) {
      closing = true;
      await requests.settled();
      await closeSpread([...io.sockets.sockets.values()], spread);
      await requests.settled();
      io.engine.close();
    },
  };
}

/** Cuts connections at the transport, which clients read as "come back", evenly over `spread` milliseconds. */
async function closeSpread(sockets: Socket[], spread: number): Promise<void> {
  const step = spread / Math.max(1, sockets.length);
  for (const [index, socket] of sockets.entries()) {
    socket.conn.close();
    if (step >= 1 && index < sockets.length - 1) await new Promise((resolve) => setTimeout(resolve, step));
  }
}

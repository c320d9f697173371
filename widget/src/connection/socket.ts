import type { Socket } from 'socket.io-client';
import { LIMITS, SOCKET_PATH } from '@repere/protocol';
import type {
  Ack,
  ClientToServerEvents,
  NoticeName,
  Notices,
  RequestName,
  Requests,
  ServerToClientEvents,
  WireError,
} from '@repere/protocol';
import { pauseBefore } from './backoff.ts';
import type { Introduce, Link, LinkListener } from './link.ts';
import { Refusal } from './refusal.ts';

/** Failed attempts after which we ask over HTTP whether it is the server that is away or only the WebSocket. */
const SUSPICIOUS_FAILURES = 3;

/** Refusals that another attempt with the same words cannot change. */
const DEFINITIVE: ReadonlySet<WireError['code']> = new Set([
  'unauthenticated',
  'session_ended',
  'protocol_mismatch',
  'forbidden',
  'foreign_origin',
  'second_factor_required',
  'suspended',
]);

/** What the socket is opened with. */
export interface SocketOptions {
  /** Origin of the server. */
  server: string;
  introduce: Introduce;
  /** Whether the server answers over HTTP. */
  reachable: () => Promise<boolean>;
}

/** The {@link Link} over Socket.IO: WebSocket only, loaded when it is first opened, its own reconnection with jitter. */
export class SocketLink implements Link {
  readonly #options: SocketOptions;
  readonly #hearers: [name: NoticeName, hearer: (notice: never) => void][] = [];
  #socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  #listener: LinkListener | undefined;
  #wanted = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.hear('welcome', (welcome) => {
      this.#failures = 0;
      this.#listener?.state('current');
      this.#listener?.welcome(welcome);
    });
    this.hear('session:ended', (error) => this.#refuse(error));
  }

  listen(listener: LinkListener): void {
    this.#listener = listener;
  }

  hear<Name extends NoticeName>(name: Name, hearer: (notice: Notices[Name]) => void): void {
    this.#hearers.push([name, hearer]);
    this.#socket?.on(name, hearer as never);
  }

  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#failures = 0;
    this.#listener?.state('connecting');
    void this.#connect();
  }

  close(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#socket?.disconnect();
    this.#listener?.state('closed');
  }

  async request<Name extends RequestName>(
    name: Name,
    payload: Requests[Name]['payload'],
  ): Promise<Requests[Name]['result']> {
    if (!this.#socket?.connected) throw new Refusal({ code: 'unavailable' });
    // One signature per event cannot be inferred through a generic name; the types of the request hold it together.
    const socket = this.#socket.timeout(LIMITS.ackTimeout) as unknown as {
      emitWithAck(name: string, payload: unknown): Promise<Ack<Requests[Name]['result']>>;
    };
    const answer = await socket.emitWithAck(name, payload).catch((cause: unknown) => {
      throw new Refusal({ code: 'unavailable' }, { cause });
    });
    if (!answer.ok) throw new Refusal(answer.error);
    return answer.result;
  }

  async #connect(): Promise<void> {
    try {
      const { io } = await import('./socket.io.ts');
      this.#socket ??= this.#make(io);
      if (this.#wanted) this.#socket.connect();
    } catch {
      // What it is made of did not arrive, which is one more way of not being connected.
      this.#again();
    }
  }

  #make(io: typeof import('socket.io-client').io): Socket {
    const { server, introduce } = this.#options;
    // Its own reconnection gives up after a refused handshake or a hand-over by the server, so we keep count ourselves.
    const socket: Socket = io(server, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      auth: (give) => give({ ...introduce() }),
    });
    for (const [name, hearer] of this.#hearers) socket.on(name, hearer as never);
    socket.on('disconnect', () => this.#again());
    socket.on('connect_error', (error: Error & { data?: WireError }) => {
      if (error.data && DEFINITIVE.has(error.data.code)) this.#refuse(error.data);
      else this.#again(error.data);
    });
    return socket;
  }

  #refuse(error: WireError): void {
    this.close();
    this.#listener?.refused(new Refusal(error));
  }

  #again(error?: WireError): void {
    if (!this.#wanted) return;
    this.#failures += 1;
    this.#listener?.state('waiting');
    if (this.#failures === SUSPICIOUS_FAILURES && !error) void this.#suspect();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), pauseBefore(this.#failures, Math.random, error?.retryAfter));
  }

  async #suspect(): Promise<void> {
    const answers = await this.#options.reachable();
    if (answers && this.#wanted && !this.#socket?.connected) this.#listener?.state('blocked');
  }
}

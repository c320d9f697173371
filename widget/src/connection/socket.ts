import { io } from 'socket.io-client';
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

/** The {@link Link} over Socket.IO: WebSocket only, its own reconnection with jitter. */
export class SocketLink implements Link {
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly #reachable: () => Promise<boolean>;
  #listener: LinkListener | undefined;
  #wanted = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ server, introduce, reachable }: SocketOptions) {
    this.#reachable = reachable;
    // Its own reconnection gives up after a refused handshake or a hand-over by the server, so we keep count ourselves.
    this.#socket = io(server, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      auth: (give) => give({ ...introduce() }),
    });
    this.#socket.on('welcome', (welcome) => {
      this.#failures = 0;
      this.#listener?.state('current');
      this.#listener?.welcome(welcome);
    });
    this.#socket.on('session:ended', (error) => this.#refuse(error));
    this.#socket.on('disconnect', () => this.#again());
    this.#socket.on('connect_error', (error: Error & { data?: WireError }) => {
      if (error.data && DEFINITIVE.has(error.data.code)) this.#refuse(error.data);
      else this.#again(error.data);
    });
  }

  listen(listener: LinkListener): void {
    this.#listener = listener;
  }

  hear<Name extends NoticeName>(name: Name, hearer: (notice: Notices[Name]) => void): void {
    this.#socket.on(name, hearer as never);
  }

  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#failures = 0;
    this.#listener?.state('connecting');
    this.#socket.connect();
  }

  close(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#socket.disconnect();
    this.#listener?.state('closed');
  }

  async request<Name extends RequestName>(
    name: Name,
    payload: Requests[Name]['payload'],
  ): Promise<Requests[Name]['result']> {
    if (!this.#socket.connected) throw new Refusal({ code: 'unavailable' });
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
    this.#timer = setTimeout(() => this.#socket.connect(), pauseBefore(this.#failures, Math.random, error?.retryAfter));
  }

  async #suspect(): Promise<void> {
    const answers = await this.#reachable();
    if (answers && this.#wanted && !this.#socket.connected) this.#listener?.state('blocked');
  }
}

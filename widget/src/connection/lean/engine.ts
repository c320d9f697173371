export { parse } from './address.ts';

/** Transports that the package of this name has as well, and nobody here asks for. */
export const Fetch = undefined,
  NodeWebSocket = undefined,
  NodeXHR = undefined,
  XHR = undefined,
  WebSocket = undefined,
  WebTransport = undefined;

/** Kinds of frames, by the digit that they begin with; the server sends no others. */
const OPEN = '0',
  CLOSE = '1',
  PING = '2',
  PONG = '3',
  MESSAGE = '4';

type Heard = (...heard: unknown[]) => void;

/** What is told of a connection: it is there, asked whether one still is, said something, went wrong, is no more. */
type Told = 'open' | 'ping' | 'data' | 'error' | 'close';

/** Gives something the browser's timers. */
export function installTimerFunctions(timed: { setTimeoutFn?: unknown; clearTimeoutFn?: unknown }): void {
  timed.setTimeoutFn = setTimeout.bind(globalThis);
  timed.clearTimeoutFn = clearTimeout.bind(globalThis);
}

export const nextTick: (work: () => void) => void = queueMicrotask.bind(globalThis);

/** Engine.IO 4 as this server speaks it, in text on a WebSocket: what Socket.IO stands on. */
export class Socket {
  readonly #heard = new Map<Told, Set<Heard>>();
  readonly #ending = new AbortController();
  #socket: InstanceType<typeof globalThis.WebSocket> | undefined;
  #state: 'opening' | 'open' | 'closed' = 'opening';
  /** Longest silence that is none, in milliseconds, and the moment when this one becomes one. */
  #patience = 0;
  #deadline = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: string, { path }: { path: string }) {
    // A browser says so before any close; one that is only out of reach for a moment comes back by itself.
    addEventListener('offline', () => this.#end('offline'), { signal: this.#ending.signal });
    try {
      const socket = new globalThis.WebSocket(`${server.replace(/^http/, 'ws')}${path}/?EIO=4&transport=websocket`);
      socket.onmessage = ({ data }) => this.#take(data);
      socket.onclose = socket.onerror = () => this.#end('transport close');
      this.#socket = socket;
    } catch {
      // Nobody listens yet.
      queueMicrotask(() => this.#end('transport error'));
    }
  }

  on(told: Told, heard: Heard): void {
    this.#heard.set(told, (this.#heard.get(told) ?? new Set()).add(heard));
  }

  off(told: Told, heard: Heard): void {
    this.#heard.get(told)?.delete(heard);
  }

  write(text: string): void {
    this.#send(MESSAGE + text);
  }

  close(): void {
    this.#end('forced close');
  }

  /** Whether the server has been silent for too long: a timer that was held up while the machine slept has not said so yet. */
  _hasPingExpired(): boolean {
    const expired = Date.now() > this.#deadline;
    if (expired) queueMicrotask(() => this.#end('ping timeout'));
    return expired;
  }

  #take(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : '';
    const said = text.slice(1);
    switch (text[0]) {
      case OPEN: {
        const { pingInterval, pingTimeout } = JSON.parse(said);
        this.#patience = pingInterval + pingTimeout;
        this.#state = 'open';
        this.#wait();
        this.#tell('open');
        break;
      }
      case PING:
        this.#send(PONG);
        this.#wait();
        this.#tell('ping');
        break;
      case MESSAGE:
        this.#tell('data', said);
        break;
      case CLOSE:
      case undefined:
        this.#end('transport close');
    }
  }

  #send(frame: string): void {
    if (this.#state === 'open') this.#socket?.send(frame);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#deadline = Date.now() + this.#patience;
    this.#timer = setTimeout(() => this.#end('ping timeout'), this.#patience);
  }

  #end(reason: string): void {
    const before = this.#state;
    if (before === 'closed') return;
    this.#state = 'closed';
    this.#ending.abort();
    clearTimeout(this.#timer);
    if (this.#socket) {
      this.#socket.onmessage = this.#socket.onclose = this.#socket.onerror = null;
      // What was written before still goes.
      this.#socket.close();
    }
    if (before === 'opening') this.#tell('error', new Error(reason));
    this.#tell('close', reason);
  }

  #tell(told: Told, ...what: unknown[]): void {
    for (const heard of [...(this.#heard.get(told) ?? [])]) heard(...what);
  }
}

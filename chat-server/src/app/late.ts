import type { Config } from '../config.ts';
import type { Broadcast } from '../core/index.ts';
import type { Realtime } from '../realtime/index.ts';

/** What is known only once the doors are open, for those who are made before them: the sockets need the HTTP server, which needs the routes, which tell the sockets. */
export class Late {
  readonly #config: Pick<Config, 'host' | 'publicUrl'>;
  #realtime: Realtime | undefined;
  /** Whether this process serves anybody. */
  ready = false;
  /** Where it listens: what was asked for, and then what it got. */
  port: number;

  constructor(config: Pick<Config, 'host' | 'port' | 'publicUrl'>) {
    this.#config = config;
    this.port = config.port;
  }

  /** From now on there are sockets. */
  opened(realtime: Realtime): void {
    this.#realtime = realtime;
  }

  readonly broadcast = (): Broadcast => {
    if (!this.#realtime) throw new Error('a broadcast before the sockets were there');
    return this.#realtime.broadcast;
  };

  /** A process that serves nobody knows of no desk: it tells coaches nothing. */
  readonly isDeskOpen = async (): Promise<boolean> => !this.ready || ((await this.#realtime?.isDeskOpen()) ?? true);

  /** Where this process itself listens. */
  readonly local = (): string => {
    const { host } = this.#config;
    return `http://${host.includes(':') ? `[${host}]` : host}:${this.port}`;
  };

  /** What people type: another place behind a proxy. */
  readonly url = (): string => this.#config.publicUrl ?? this.local();
}

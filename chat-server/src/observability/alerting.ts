import type { Alarm, Clock } from '../core/index.ts';

/** So many errors within so many milliseconds are a burst; it is over once there was none for as long as `QUIET`. */
const BURST = 10;
const WINDOW = 5 * 60_000;
const QUIET = 10 * 60_000;

/** Probes lost one after the other until somebody is told, and how long they may stay away where there were some, in milliseconds. */
const LOST = 3;
const AWAY = 10 * 60_000;

/** How often it is looked what is over and what was not told yet, in milliseconds. */
const EVERY = 30_000;

/** Tellings that wait for an outlet that does not answer: older ones are dropped. */
const MOST = 20;

/** One line on what is wrong or over, and what to do. Never who or what was asked. */
export interface Telling {
  subject: string;
  text: string;
}

export interface AlertingParts {
  /** Where it is told; each is tried again by itself until it takes it. */
  outlets: readonly ((telling: Telling) => Promise<void>)[];
  clock: Clock;
  alarm: Alarm;
  /** An outlet did not take it: it is tried again. */
  notTold(error: unknown): void;
}

/** Watches for bursts of errors and lost probes, and tells of each once, and of its end. */
export class Alerting {
  readonly #parts: AlertingParts;
  readonly #firing = new Set<string>();
  readonly #waiting: { outlet: AlertingParts['outlets'][number]; telling: Telling }[] = [];
  #errors: number[] = [];
  #lost = 0;
  #probedAt: number | undefined;
  #cancel: (() => void) | undefined;
  #telling: Promise<void> = Promise.resolve();

  constructor(parts: AlertingParts) {
    this.#parts = parts;
  }

  /** Looks again and again, until it is stopped. */
  start(): void {
    this.#cancel = this.#parts.alarm(EVERY, () => {
      this.look();
      this.start();
    });
  }

  /** Resolves once what is being told is told, or after so many milliseconds: an outlet that does not answer holds up no stop. */
  stop(patience: number): Promise<void> {
    this.#cancel?.();
    return new Promise((resolve) => {
      const cancel = this.#parts.alarm(patience, resolve);
      void this.#telling.then(() => {
        cancel();
        resolve();
      });
    });
  }

  /** An error that nobody threw on purpose. */
  failed(): void {
    const now = this.#parts.clock.now();
    this.#errors = [...this.#errors.slice(1 - BURST), now];
    const [first = now] = this.#errors;
    if (this.#errors.length === BURST && now - first <= WINDOW)
      this.#fire('errors', `${BURST} errors within ${WINDOW / 60_000} minutes`, 'Look at errors.log.');
  }

  /** What became of a probe. */
  probed(outcome: 'ok' | 'failed'): void {
    this.#probedAt = this.#parts.clock.now();
    this.#end('away', 'probes come again');
    this.#lost = outcome === 'ok' ? 0 : this.#lost + 1;
    if (outcome === 'ok') this.#end('lost', 'messages of the probe arrive again');
    else if (this.#lost >= LOST)
      this.#fire('lost', 'messages of the probe do not arrive', 'Type "repere probe" on the machine.');
  }

  /** What time alone brings: an end of errors, probes that stay away, another try at telling. */
  look(): void {
    const now = this.#parts.clock.now();
    if (now - (this.#errors.at(-1) ?? 0) >= QUIET) this.#end('errors', `no error for ${QUIET / 60_000} minutes`);
    if (this.#probedAt !== undefined && now - this.#probedAt >= AWAY)
      this.#fire('away', 'nobody probes any more', 'Look at the service repere-probe.');
    this.#deliver();
  }

  #fire(what: string, subject: string, text: string): void {
    if (this.#firing.has(what)) return;
    this.#firing.add(what);
    this.#tell({ subject: `Repère: ${subject}`, text });
  }

  #end(what: string, subject: string): void {
    if (this.#firing.delete(what)) this.#tell({ subject: `Repère, over: ${subject}`, text: 'Nothing is left to do.' });
  }

  #tell(telling: Telling): void {
    for (const outlet of this.#parts.outlets) this.#waiting.push({ outlet, telling });
    this.#waiting.splice(0, this.#waiting.length - MOST);
    this.#deliver();
  }

  /** One after the other, so that nothing is told to be over before it was told to be wrong. */
  #deliver(): void {
    this.#telling = this.#telling.then(async () => {
      const refusing = new Set<unknown>();
      for (const each of [...this.#waiting]) {
        if (refusing.has(each.outlet)) continue;
        try {
          await each.outlet(each.telling);
          const at = this.#waiting.indexOf(each);
          if (at >= 0) this.#waiting.splice(at, 1);
        } catch (error) {
          refusing.add(each.outlet);
          this.#parts.notTold(error);
        }
      }
    });
  }
}

import { quantile } from '../statistics.ts';
import type { Connection } from './connection.ts';
import { clientIdOf, numberIn } from './message-number.ts';

/** Somebody at a connection, and the conversation that they are in with one other. */
export interface Speaker {
  connection: Connection;
  conversation: string;
}

/** How to talk. */
export interface TalkOptions {
  /** Milliseconds that do not count, and then those that do. */
  warmUp: number;
  duration: number;
  /** Messages a second over all speakers; absent: everybody sends as soon as what they sent before is acknowledged. */
  rate?: number;
  /** Where everybody sends as soon as they may: how many unacknowledged messages each may have. */
  window: number;
  /** Characters of a text. */
  length: number;
}

/** What came of it. */
export interface Talked {
  /** Messages sent in all, those of the warm-up too. */
  sent: number;
  /** Messages that reached the other person within what counts, a second. */
  perSecond: number;
  /** From send to delivery, of what was sent within what counts, in milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Processor time of the driver for each second of talking. */
  driverLoad: number;
}

/** How long what is under way at the end may take, in milliseconds. */
const PATIENCE = 20_000;

const WORDS =
  'Deux séries de huit squats, puis une minute de repos ; je garde le dos droit et je souffle en remontant. ';

/** Everybody talks at once. Rejects where a message is refused, lost or delivered twice. */
export async function talk(speakers: readonly Speaker[], options: TalkOptions): Promise<Talked> {
  const run = Math.floor(Math.random() * 2 ** 32);
  const text = WORDS.repeat(Math.ceil(options.length / WORDS.length)).slice(0, options.length);
  const [sentAt, sentBy, arrivedAt]: [number[], number[], number[]] = [[], [], []];
  const faults: string[] = [];
  let acknowledged = 0;
  let delivered = 0;
  let talking = true;

  const send = (index: number): void => {
    const { connection, conversation } = speakers[index] ?? fail('nobody there');
    const number = sentAt.length;
    sentBy[number] = index;
    sentAt[number] = performance.now();
    connection.send(
      'message:send',
      { conversationId: conversation, clientId: clientIdOf(run, number), text },
      (json) => {
        acknowledged += 1;
        if (!json.startsWith('{"ok":true')) faults.push(json);
        if (talking && options.rate === undefined) send(index);
      },
    );
  };
  speakers.forEach(({ connection }, index) => {
    connection.onNotice = (name, json) => {
      const number = name === 'conversation:event' ? numberIn(json, run) : undefined;
      if (number === undefined || sentBy[number] === index) return;
      if (arrivedAt[number] !== undefined) faults.push(`message ${number} came twice`);
      arrivedAt[number] = performance.now();
      delivered += 1;
    };
  });

  const spent = process.cpuUsage();
  const began = performance.now();
  const [from, to] = [began + options.warmUp, began + options.warmUp + options.duration];
  if (options.rate === undefined)
    for (let depth = 0; depth < options.window; depth += 1) speakers.forEach((_, index) => send(index));
  else await pace(options.rate, to, (count) => send(count % speakers.length));
  await sleep(to - performance.now());
  talking = false;
  const { user, system } = process.cpuUsage(spent);
  const seconds = (performance.now() - began) / 1_000;
  const end = performance.now() + PATIENCE;
  while (acknowledged < sentAt.length || delivered < sentAt.length) {
    if (performance.now() > end)
      fail(`of ${sentAt.length} messages ${acknowledged} were answered and ${delivered} came`);
    await sleep(5);
  }
  if (faults.length > 0) fail(`${faults.length} faults, such as ${faults[0]}`);

  const waits = sentAt.flatMap((at, number) => (at >= from && at < to ? [(arrivedAt[number] ?? NaN) - at] : []));
  return {
    sent: sentAt.length,
    perSecond: (arrivedAt.filter((at) => at >= from && at < to).length / options.duration) * 1_000,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    p99: quantile(waits, 0.99),
    driverLoad: (user + system) / 1e6 / seconds,
  };
}

/** Calls at a steady rate until a time: what a late timer missed is made up for, so that a slow server is not asked less. */
async function pace(rate: number, until: number, call: (count: number) => void): Promise<void> {
  const began = performance.now();
  for (let count = 0, at = began; at < until; count += 1, at = began + (count * 1_000) / rate) {
    await sleep(at - performance.now());
    call(count);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}

function fail(what: string): never {
  throw new Error(what);
}

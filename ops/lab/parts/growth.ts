import type { Row } from '../row.ts';
import { type Folder, memberOf, type Plan, type Stage } from '../stage.ts';
import { quantile, type Spread, spreadOf } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

const SMALL: Plan = { accounts: 100, conversations: 50, events: 1_000, long: 0 };
const BIG: Plan = { accounts: 10_000, conversations: 5_000, events: 1_000_000, long: 10 };

/** What an operation may cost on the big store, measured by the small one. */
const DEARER = 1.25;

const PAGES = 1_000;

/** Operations that something is promised of: the others are told beside them. */
const PROMISED = /^a message|^mark-read|^a vote/;

/** What the measuring process says of one operation, in milliseconds. */
interface Comparison {
  name: string;
  small: Spread;
  big: Spread;
  ratio: Spread;
}

/** What a million stored events cost: each thing that people do, a start, and a page of history anywhere in it. */
export async function growth(stage: Stage, { pairs }: Effort): Promise<Found> {
  const [small, big] = [await stage.fill('few-events', SMALL), await stage.fill('many-events', BIG)];
  const starts = await startOften(stage, big, pairs);
  const pages = await readAnywhere(stage, big, pairs);
  const sets = Math.max(1, Math.round(pairs / 2));
  const folders = [small, big].flatMap(({ data, plan }) => [data, JSON.stringify(plan)]);
  const comparisons = await stage.ask<Comparison[]>('growth.ts', [...folders, '10', String(sets)]);
  return {
    how:
      `${count(BIG.events)} events in ${count(BIG.conversations)} conversations of ${count(BIG.accounts)} accounts against ` +
      `${count(SMALL.events)} in ${SMALL.conversations}, with 50 conversations lively in both, to which measuring adds 6,000 messages a pair; use cases on real stores, fsync included, ` +
      `by turns, 10 rounds in each of ${sets} pairs of processes; ${pairs} starts; ${PAGES} pages of 100 events over a socket, ${pairs} times`,
    rows: [
      starting('a start on a million events', 'ms', starts.times, { of: 'figure', most: 10_000 }),
      starting('processor time of it', 'ms', starts.busy),
      starting('the most memory during it', 'MB', starts.megabytes, { of: 'figure', most: 400 }),
      starting('p50 of a page of history', 'ms', pages.p50),
      starting('p99 of a page of history', 'ms', pages.p99, { of: 'figure', most: 10 }),
      ...comparisons.map(toRow),
    ],
  };
}

async function startOften(stage: Stage, big: Folder, often: number) {
  const [times, busy, megabytes]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < often; time += 1) {
    const { child, serving } = await stage.serve(big);
    times.push(serving.startedIn);
    busy.push((await child.usage()).cpu / 1_000);
    megabytes.push(serving.maxRss / 1_024);
    await child.end();
  }
  return { times, busy, megabytes };
}

async function readAnywhere(stage: Stage, big: Folder, times: number) {
  const { child, serving } = await stage.serve(big);
  const driver = stage.driver();
  const [p50, p99]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    // One reader a time, with all that is theirs: a long conversation and the short ones take turns.
    const talks = big.talks.filter(({ events }) => events > 200);
    const talk = talks[Math.floor((time * talks.length) / times)];
    if (!talk) throw new Error('no conversation is long enough');
    await driver.order('connect', { as: 'reader', people: [memberOf(big, talk.people[0], serving.url)] });
    const pages = Array.from(
      { length: PAGES },
      () => [talk.id, 101 + Math.floor(Math.random() * (talk.events - 100))] as const,
    );
    const taken = await driver.order('readPages', { as: 'reader', pages });
    await driver.order('close', { as: 'reader' });
    p50.push(quantile(taken, 0.5));
    p99.push(quantile(taken, 0.99));
  }
  await driver.release();
  await child.end();
  return { p50, p99 };
}

function starting(name: string, unit: Row['unit'], figures: readonly number[], promise?: Row['promise']): Row {
  return { name, unit, figure: spreadOf(figures), ...(promise && { promise }) };
}

function toRow({ name, small, big, ratio }: Comparison): Row {
  const row: Row = { name, unit: 'ms', figure: big, against: { what: '1,000 events', figure: small }, ratio };
  return PROMISED.test(name) ? { ...row, promise: { of: 'ratio', most: DEARER } } : row;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

import type { Talked, TalkOptions } from '../driver/talk.ts';
import type { Row } from '../row.ts';
import { type Folder, memberOf, type Stage } from '../stage.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

/** Conversations of two that are talked in at once. */
const CONVERSATIONS = 50;

/** Messages a second where the wait for one is looked at. */
const CALM = 100;

const PLAN = { accounts: 2 * CONVERSATIONS, conversations: CONVERSATIONS, events: 20 * CONVERSATIONS, long: 0 };

/** What one talk gave, with what it cost the server that was talked through. */
interface Figures extends Talked {
  /** Processor time for each message, in milliseconds. */
  cpu: number;
}

type Side = 'server' | 'relay';

/** Delivery through this server and through the bare relay, by turns: as fast as it goes, and calmly. */
export async function delivery(stage: Stage, { pairs, seconds }: Effort): Promise<Found> {
  const folder = await stage.fill('delivery', PLAN);
  const [server, relay] = [await stage.serve(folder), await stage.relay()];
  const driver = stage.driver();
  const speakers = speakersOf(folder);
  const conversations = speakers.map(({ conversation }) => conversation);
  const own = speakers.map(({ person }) => memberOf(folder, person, server.serving.url));
  const bare = conversations.map((id) => ({ url: relay.serving.url, auth: { rooms: [id] } }));
  await driver.order('connect', { as: 'server', people: own });
  await driver.order('connect', { as: 'relay', people: bare });

  const measure = async (side: Side, options: TalkOptions): Promise<Figures> => {
    const { child } = side === 'server' ? server : relay;
    const before = await child.usage();
    const talked = await driver.order('talk', { as: side, conversations, options });
    return { ...talked, cpu: ((await child.usage()).cpu - before.cpu) / 1_000 / talked.sent };
  };
  const fast = { warmUp: 500, duration: seconds * 1_000, window: 1, length: 120 };
  const calm = { ...fast, duration: Math.max(10, seconds) * 1_000, rate: CALM };
  await inPairs(1, (side) => measure(side, fast));
  const full = await inPairs(pairs, (side) => measure(side, fast));
  const quiet = await inPairs(pairs, (side) => measure(side, calm));
  await driver.release();
  await server.child.end();
  await relay.child.end();
  return {
    how:
      `${CONVERSATIONS} conversations of two, texts of 120 characters, both people writing, one message in flight each; ` +
      `${pairs} alternated pairs of ${seconds} s, and of ${calm.duration / 1_000} s at ${CALM} messages a second; ` +
      `the driver took ${load(full, 'server')} of a core with the server and ${load(full, 'relay')} with the relay`,
    rows: [
      row('messages delivered', 'messages/s', full, 'perSecond', { of: 'ratio', least: 0.5 }),
      row('processor time a message', 'ms', full, 'cpu'),
      row('p50 at full speed', 'ms', full, 'p50'),
      row('p99 at full speed', 'ms', full, 'p99'),
      row(`p50 at ${CALM} a second`, 'ms', quiet, 'p50'),
      row(`p95 at ${CALM} a second`, 'ms', quiet, 'p95'),
      row(`p99 at ${CALM} a second`, 'ms', quiet, 'p99', { of: 'ratio', most: 4 }),
    ],
  };
}

/** Everybody, by turns of the two in a conversation, so that a steady rate visits all. */
function speakersOf({ talks }: Folder): { person: number; conversation: string }[] {
  return [0, 1].flatMap((side) => talks.map(({ id, people }) => ({ person: people[side] ?? NaN, conversation: id })));
}

async function inPairs(pairs: number, measure: (side: Side) => Promise<Figures>): Promise<Record<Side, Figures>[]> {
  const taken: Record<Side, Figures>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const server = await measure('server');
      taken.push({ server, relay: await measure('relay') });
    } else {
      const relay = await measure('relay');
      taken.push({ server: await measure('server'), relay });
    }
  }
  return taken;
}

function row(
  name: string,
  unit: Row['unit'],
  pairs: readonly Record<Side, Figures>[],
  of: keyof Figures,
  promise?: Row['promise'],
): Row {
  return {
    name,
    unit,
    figure: spreadOf(pairs.map(({ server }) => server[of])),
    against: { what: 'bare relay', figure: spreadOf(pairs.map(({ relay }) => relay[of])) },
    ratio: ratioOf(pairs.map(({ server, relay }) => [server[of], relay[of]])),
    ...(promise && { promise }),
  };
}

function load(pairs: readonly Record<Side, Figures>[], side: Side): string {
  return `${Math.round(spreadOf(pairs.map((pair) => pair[side].driverLoad)).median * 100)} %`;
}

import { memberOf, type Stage } from '../stage.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

/** Connections that are open and say nothing. */
const CONNECTIONS = 10_000;

const MEGABYTE = 2 ** 20;

/** How long connections stand before their memory is read, in milliseconds: what a handshake needed is gone by then. */
const REST = 3_000;

/** The memory of ten thousand signed-in connections, on this server and on the bare relay. */
export async function idle(stage: Stage, { pairs }: Effort): Promise<Found> {
  const folder = await stage.fill('idle', { accounts: CONNECTIONS, conversations: 0, events: 0, long: 0 });
  const everybody = Array.from({ length: CONNECTIONS }, (_, person) => person);
  const once = async (side: 'server' | 'relay') => {
    const { child, serving } = side === 'server' ? await stage.serve(folder) : await stage.relay();
    const driver = stage.driver();
    const before = await child.usage(true);
    const people = everybody.map((person) =>
      side === 'server'
        ? memberOf(folder, person, serving.url)
        : { url: serving.url, auth: { rooms: [String(person)] } },
    );
    const took = await driver.order('connect', { as: 'idle', people });
    await new Promise((resolve) => setTimeout(resolve, REST));
    await child.usage(true);
    const { rss } = await child.usage(true);
    await driver.release();
    await child.end();
    return { rss: rss / MEGABYTE, each: (rss - before.rss) / CONNECTIONS / 1_024, took };
  };
  const taken: Record<'server' | 'relay', Awaited<ReturnType<typeof once>>>[] = [];
  // Fresh processes each time, and three times are enough: memory is luck far less than time is.
  for (let pair = 0; pair < Math.min(3, pairs); pair += 1)
    taken.push({ server: await once('server'), relay: await once('relay') });
  const row = (of: 'rss' | 'each' | 'took') => ({
    figure: spreadOf(taken.map(({ server }) => server[of])),
    against: { what: 'bare relay', figure: spreadOf(taken.map(({ relay }) => relay[of])) },
    ratio: ratioOf(taken.map(({ server, relay }) => [server[of], relay[of]])),
  });
  return {
    how: `${CONNECTIONS.toLocaleString('en')} accounts with a session each, all connected; resident memory after a collection; ${taken.length} pairs of fresh processes`,
    rows: [
      { name: 'memory with 10,000 idle connections', unit: 'MB', ...row('rss'), promise: { of: 'ratio', most: 1.6 } },
      { name: 'of it for each connection', unit: 'KB', ...row('each') },
      { name: 'until all were connected', unit: 'ms', ...row('took') },
    ],
  };
}

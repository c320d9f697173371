/** The driver: every client of a measurement, in a process of its own, so that what clients cost is on nobody's account. */
import { Crowd } from './come-back.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import type { OrderName, Orders, Reply, Sent } from './orders.ts';
import { talk } from './talk.ts';

/** Handshakes under way at once. */
const AT_ONCE = 100;

const groups = new Map<string, Connection[]>();
let crowd: Crowd | undefined;

const doings: { [Name in OrderName]: (order: Orders[Name]['order']) => Promise<Orders[Name]['answer']> } = {
  async connect({ as, people }) {
    const began = performance.now();
    groups.set(as, await connectAll(people));
    return performance.now() - began;
  },
  talk({ as, conversations, options }) {
    const speakers = group(as).flatMap((connection, index) => {
      const conversation = conversations[index];
      return conversation === undefined ? [] : [{ connection, conversation }];
    });
    return talk(speakers, options);
  },
  async readPages({ as, pages }) {
    const [connection] = group(as);
    const times: number[] = [];
    for (const [conversationId, before] of pages) {
      const began = performance.now();
      await connection?.request('events:read', { conversationId, before });
      times.push(performance.now() - began);
    }
    return times;
  },
  async gather({ readers }) {
    const began = performance.now();
    crowd = new Crowd(readers);
    for (const connection of await connectAll(readers.map(({ options }) => options))) crowd.add(connection);
    return performance.now() - began;
  },
  async awaitReturn() {
    if (!crowd) throw new Error('nobody was gathered');
    return crowd.settled();
  },
  async close({ as }) {
    for (const connection of group(as)) connection.close();
    groups.delete(as);
    return true;
  },
};

process.on('message', ({ name, order }: Sent) => {
  const reply = (what: Reply) => process.send?.(what);
  (doings[name] as (order: unknown) => Promise<unknown>)(order).then(
    (answer) => reply({ answer }),
    (error: Error) => reply({ fault: error.message }),
  );
});
// Also when the parent is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());

function group(as: string): Connection[] {
  const found = groups.get(as);
  if (!found) throw new Error(`nobody is connected as ${as}`);
  return found;
}

async function connectAll(people: readonly ConnectionOptions[]): Promise<Connection[]> {
  const connections: Connection[] = [];
  let next = 0;
  const take = async () => {
    for (let index = next++; index < people.length; index = next++) {
      const options = people[index];
      if (options) connections[index] = (await Connection.open(options)).connection;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return connections;
}

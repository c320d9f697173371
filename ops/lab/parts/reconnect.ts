import { memberOf, type Stage } from '../stage.ts';
import { quantile, spreadOf } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

const PEOPLE = 5_000;

/** Events of each conversation, and how many of them its people have not seen. */
const EVENTS = 20;
const MISSED = 5;

/** Everybody comes back after a restart and catches up. */
export async function reconnect(stage: Stage, { pairs }: Effort): Promise<Found> {
  const conversations = PEOPLE / 2;
  const plan = { accounts: PEOPLE, conversations, events: conversations * EVENTS, long: 0 };
  const folder = await stage.fill('reconnect', plan);
  const [sinceCut, sinceServing, halfway, failures]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let time = 0; time < Math.min(3, pairs); time += 1) {
    const { child, serving } = await stage.serve(folder);
    const driver = stage.driver();
    const readers = folder.talks.flatMap(({ id, people }) =>
      people.map((person) => ({
        options: memberOf(folder, person, serving.url),
        conversation: id,
        known: EVENTS - MISSED,
      })),
    );
    await driver.order('gather', { readers });
    await child.end();
    const again = await stage.serve(folder, Number(new URL(serving.url).port));
    const servingAt = Date.now();
    const { cutAt, caughtUpAt, failures: failed } = await driver.order('awaitReturn', {});
    sinceCut.push(Math.max(...caughtUpAt) - cutAt);
    sinceServing.push(Math.max(...caughtUpAt) - servingAt);
    halfway.push(quantile(caughtUpAt, 0.5) - cutAt);
    failures.push(failed / PEOPLE);
    await driver.release();
    await again.child.end();
  }
  return {
    how:
      `${PEOPLE.toLocaleString('en')} people connected and ${MISSED} events behind; the server stops in order and starts again on its port; ` +
      `each comes back after pauses of 0.5 to 1 s that double, as the widget does, and reads the list and what it has missed; ${sinceCut.length} times`,
    rows: [
      {
        name: 'all caught up, from the cut on',
        unit: 'ms',
        figure: spreadOf(sinceCut),
        promise: { of: 'figure', most: 30_000 },
      },
      { name: 'all caught up, from serving again on', unit: 'ms', figure: spreadOf(sinceServing) },
      { name: 'half of them caught up, from the cut on', unit: 'ms', figure: spreadOf(halfway) },
      { name: 'attempts in vain', unit: 'each', figure: spreadOf(failures) },
    ],
  };
}

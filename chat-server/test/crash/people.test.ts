import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startServerProcess } from '../kit/server-process.ts';
import { FOR_MANY } from '../kit/talk.ts';
import { Refused, Resident } from './resident.ts';

/** The full run kills as often as the fault list asks. */
const KILLS = process.env['REPERE_FULL'] ? 200 : 6;

/** People at once. */
const RESIDENTS = 6;

/** What a resident has acknowledged at the end of a life: the kills are spread over all of it. */
const STEPS = 10;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-crash-'));
});
afterEach(() => rm(folder, { recursive: true }));

it(
  `keeps what it acknowledged of people, and nothing half, over ${KILLS} kills in the middle of their lives`,
  async () => {
    let acks = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const until = randomInt(1, RESIDENTS * STEPS);
      const server = await startServerProcess(folder, FOR_MANY);
      let heard = 0;
      const acked = () => {
        heard += 1;
        if (heard === until) server.child.kill('SIGKILL');
      };
      const residents = Array.from({ length: RESIDENTS }, (_, at) => new Resident(`r${kill}-${at}`, acked));
      const faults: string[] = [];
      await Promise.all(
        residents.map((resident, at) =>
          resident
            .live(server, () => residents[(at + 1) % RESIDENTS]?.id)
            .catch((error: unknown) => error instanceof Refused && faults.push(error.message)),
        ),
      );
      server.child.kill('SIGKILL');
      await server.ended;
      const next = await startServerProcess(folder, FOR_MANY);
      for (const resident of residents) faults.push(...(await resident.check(next)));
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
      expect(faults, `kill ${kill} after ${until} acknowledgements`).toEqual([]);
      acks += heard;
    }
    expect(acks).toBeGreaterThan(KILLS * 5);
  },
  KILLS * 30_000,
);

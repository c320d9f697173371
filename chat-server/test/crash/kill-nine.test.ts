import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFiles } from '../../src/storage/files/node-files.ts';
import { openConversationStore } from '../../src/storage/lowdb/conversation.store.lowdb.ts';
import { memoryKeyRing } from '../../src/storage/memory-key-ring.ts';
import { Checker } from './checker.ts';

/** The full run kills as often as the fault list asks. */
const KILLS = process.env['REPERE_FULL'] ? 200 : 50;
const WRITER = new URL('./writer.ts', import.meta.url).pathname;

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'repere-crash-'));
});
afterEach(() => rm(data, { recursive: true }));

/** Lets a writer run until it has said `lines` lines, kills it, and hears out what it had still said. */
async function runAndKill(run: string, lines: number, hear: (line: string) => void): Promise<string | null> {
  const child = spawn(process.execPath, [WRITER, data, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    hear(line);
    heard += 1;
    if (heard === lines) child.kill('SIGKILL');
  }
  return ended;
}

it(
  `keeps every acked message, edit and deletion once and in order over ${KILLS} kills in the middle of writing`,
  async () => {
    const seed = randomInt(2 ** 31);
    const random = generator(seed);
    const checker = new Checker();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const faults: string[] = [];
      // Small counts hit the opening and the first batches, larger ones hit closings of segments.
      const lines = 1 + Math.floor(random() ** 2 * 900);
      const signal = await runAndKill(`r${kill}`, lines, (line) => faults.push(...checker.hear(line)));
      expect(signal, `seed ${seed}, kill ${kill}: the writer ended by itself`).toBe('SIGKILL');
      const store = await openConversationStore({
        files: nodeFiles,
        folder: join(data, 'events'),
        keys: memoryKeyRing(),
        epoch: 'crash',
        onFatal: (error) => faults.push(error.message),
      });
      faults.push(...(await checker.check(store)));
      await store.close();
      expect(faults, `seed ${seed}, kill ${kill} after ${lines} lines`).toEqual([]);
    }
    for (const [type, least] of Object.entries({ message: 1000, edited: 100, deleted: 50 }))
      expect(checker.acks(type), type).toBeGreaterThan(least);
  },
  KILLS * 6_000,
);

/** Numbers from 0 to 1 that a seed gives again (Lehmer's generator with the factor of Park, Miller and Stockmeyer). */
function generator(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * What the server does for its cost, and a long conversation in a browser, part by part: `--only delivery,idle` for some of them, `--quick` for a first look, `--keep <folder>` to
 * use filled stores again, `--profile <folder>` for CPU profiles of the servers. Prints a table; unless it was only a look, writes
 * `docs/proof/bench.json` and `docs/proof/bench.svg`, and puts its figures into `docs/capacity.md`.
 */
import { parseArgs } from 'node:util';
import { delivery } from './parts/delivery.ts';
import { growth } from './parts/growth.ts';
import { idle } from './parts/idle.ts';
import type { Effort, Part } from './parts/part.ts';
import { reconnect } from './parts/reconnect.ts';
import { accounts } from './parts/accounts.ts';
import { timeline } from './parts/timeline.ts';
import { keepProof, machine } from './proof.ts';
import { Stage } from './stage.ts';
import { tableOf } from './table.ts';

const PARTS: Record<string, Part> = { delivery, growth, idle, reconnect, accounts, timeline };

const THOROUGH: Effort = { pairs: 7, seconds: 4 };
const QUICK: Effort = { pairs: 2, seconds: 2 };

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    keep: { type: 'string' },
    profile: { type: 'string' },
  },
});
const names = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}, not ${unknown.join(', ')}`);
const effort = {
  ...(values.quick ? QUICK : THOROUGH),
  ...(values.pairs !== undefined && { pairs: Number(values.pairs) }),
};
if (!(effort.pairs >= 1)) throw new Error('--pairs takes a number from 1 on');

const stage = new Stage(values.keep, values.profile);
try {
  for (const name of names) await measure(name);
} finally {
  stage.clear();
}

/** Measures a part, prints it, and keeps it at once: a later part that fails takes nothing with it. */
async function measure(name: string): Promise<void> {
  const part = PARTS[name];
  if (!part) return;
  const [began, on] = [performance.now(), machine()];
  const { how, rows } = await part(stage, effort);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(`\n${name}, in ${seconds} s (${on}): ${how}.\n\n${tableOf(rows)}`);
  if (values.quick) return;
  const taken = new Date().toISOString().slice(0, 10);
  console.log(`\nWritten: ${keepProof({ [name]: { taken, machine: on, seconds, how, rows } }).join(', ')}`);
}

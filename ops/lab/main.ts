/**
 * What the server does for its cost, part by part: `--only delivery,idle` for some of them, `--quick` for a first look, `--keep <folder>` to
 * use filled stores again, `--profile <folder>` for CPU profiles of the servers. Prints a table; unless it was only a look, writes
 * `docs/proof/bench.json` and `docs/proof/bench.svg`.
 */
import { parseArgs } from 'node:util';
import { delivery } from './parts/delivery.ts';
import { growth } from './parts/growth.ts';
import { idle } from './parts/idle.ts';
import type { Effort, Part } from './parts/part.ts';
import { reconnect } from './parts/reconnect.ts';
import { accounts } from './parts/accounts.ts';
import { keepProof, machine } from './proof.ts';
import type { Proof } from './row.ts';
import { Stage } from './stage.ts';
import { tableOf } from './table.ts';

const PARTS: Record<string, Part> = { delivery, growth, idle, reconnect, accounts };

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
const found: Proof = {};
try {
  console.log(machine());
  for (const name of names) {
    const began = performance.now();
    const { how, rows } = (await PARTS[name]?.(stage, effort)) ?? { how: '', rows: [] };
    const seconds = Math.round((performance.now() - began) / 1_000);
    found[name] = { taken: new Date().toISOString().slice(0, 10), machine: machine(), seconds, how, rows };
    console.log(`\n${name} (${seconds} s): ${how}.\n\n${tableOf(rows)}`);
  }
} finally {
  stage.clear();
}
if (!values.quick) console.log(`\nWritten: ${keepProof(found).join(', ')}`);

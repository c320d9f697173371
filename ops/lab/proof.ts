import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { plot } from './plot.ts';
import type { Proof } from './row.ts';

const FOLDER = join(import.meta.dirname, '../../docs/proof');

/** What the figures were taken on. */
export function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

/** Puts new figures in the place of those before, and draws all of them; answers the files. */
export function keepProof(found: Proof): string[] {
  const [json, svg] = [join(FOLDER, 'bench.json'), join(FOLDER, 'bench.svg')];
  mkdirSync(FOLDER, { recursive: true });
  const proof = { ...read(json), ...found };
  writeFileSync(json, `${JSON.stringify(proof, undefined, 2)}\n`);
  writeFileSync(svg, plot(proof));
  return [json, svg];
}

function read(path: string): Proof {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Proof;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { intoDocument } from './document.ts';
import { plot } from './plot.ts';
import type { Proof } from './row.ts';

const DOCS = join(import.meta.dirname, '../../docs');

/** What figures are taken on, and how busy it is with other things. */
export function machine(): string {
  const [load = NaN] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpus().length} cores, ${memory} GB, a load of ${load.toFixed(1)} when it began`;
}

/** Puts new figures in the place of those before, and draws and lists all of them; answers the files. */
export function keepProof(found: Proof): string[] {
  const json = join(DOCS, 'proof/bench.json');
  const [svg, page] = [join(DOCS, 'proof/bench.svg'), join(DOCS, 'capacity.md')];
  mkdirSync(join(DOCS, 'proof'), { recursive: true });
  const proof = { ...read(json), ...found };
  writeFileSync(json, `${JSON.stringify(proof, undefined, 2)}\n`);
  writeFileSync(svg, plot(proof));
  writeFileSync(page, intoDocument(readFileSync(page, 'utf8'), proof));
  return [json, svg, page];
}

function read(path: string): Proof {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Proof;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edge } from './folder-cycles.ts';

/** What a page may name of the other workspaces. */
const PUBLIC = new Set(['@repere/content', '@repere/widget', '@repere/widget/tokens.css']);

const IMPORT = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** What was found in `.astro` files, which dependency-cruiser cannot read. */
export interface AstroImports {
  /** How many imports were read. */
  read: number;
  /** Those that reach past the public entries of other workspaces. */
  trespasses: Edge[];
}

/** Reads the imports of every page and component of the site below `root`. */
export function readAstroImports(root: string): AstroImports {
  const edges = listAstroFiles(root).flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map(([, to = '']) => ({ from, to })),
  );
  return { read: edges.length, trespasses: edges.filter(isTrespass) };
}

function isTrespass({ from, to }: Edge): boolean {
  if (to.startsWith('@repere/')) return !PUBLIC.has(to);
  return to.startsWith('.') && !join(from, '..', to).startsWith('site/');
}

function listAstroFiles(root: string): string[] {
  try {
    const files = readdirSync(join(root, 'site/src'), { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.astro')).map((file) => join('site/src', file));
  } catch {
    return [];
  }
}

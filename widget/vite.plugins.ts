import { brotliCompressSync } from 'node:zlib';
import { LANGUAGES, LIMITS } from '@repere/protocol';
import type { Plugin, Rolldown } from 'vite';
import type { Load } from './vite.budgets.ts';

/** Limits are numbers: each is written where it is used, so that no page loads those that it never asks for. */
export function writtenLimits(): Plugin {
  const limits: Readonly<Record<string, number>> = LIMITS;
  return {
    name: 'written-limits',
    transform: (code, id) =>
      /\/widget\/src\/.*\.ts$/.test(id)
        ? code.replace(/\bLIMITS\.(\w+)/g, (name, key: string) => `${limits[key] ?? name}`)
        : undefined,
  };
}

/** The contract says of each route who may ask it, which only the server looks at: it is left out. */
export function withoutAccess(): Plugin {
  return {
    name: 'without-access',
    transform: (code, id) =>
      /\/protocol\/src\/http\.ts$/.test(id) ? code.replace(/,\s*access: ['"]\w+['"]/g, '') : undefined,
  };
}

/** Style sheets are template literals, which no minifier touches: comments and runs of white space go. */
export function compactStyles(): Plugin {
  const compact = (styles: string): string =>
    styles
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*([{};,])\s*/g, '$1')
      .replace(/: /g, ':')
      .replace(/\b0(?=\.\d)/g, '')
      .replace(/;}/g, '}');
  return {
    name: 'compact-styles',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/(components|elements|theme)\/.*\.ts$/.test(id)
        ? code.replace(/\bcss`([^`]*)`/g, (_, styles: string) => `css\`${compact(styles)}\``)
        : undefined,
  };
}

/**
 * What HTML is made of is indented like the code around it: a browser takes any run of white space for one space, and none before the end of a
 * tag for the same.
 */
export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    transform(code, id) {
      if (!/\/src\/(components|elements)\/.*\.ts$/.test(id)) return undefined;
      return quasisOf(this.parse(code)).reduceRight(
        (text, { start, end }) => text.slice(0, start) + compact(text.slice(start, end)) + text.slice(end),
        code,
      );
    },
  };
  function compact(markup: string): string {
    return markup.replace(/\s+/g, ' ').replace(/ (?=>)/g, '');
  }
}

/** Where the words of templates stand in a program that has been parsed, in their order: between back quotes and what is filled in. */
function quasisOf(program: object): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isTemplate(node)) found.push(...node.quasi.quasis);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(program);
  return found.sort((one, other) => one.start - other.start);
}

function isTemplate(node: object): node is { quasi: { quasis: { start: number; end: number }[] } } {
  return (
    'type' in node &&
    node.type === 'TaggedTemplateExpression' &&
    'tag' in node &&
    ['html', 'svg'].includes((node.tag as { name?: string }).name ?? '')
  );
}

/** Fails the build when the widget outgrows its budgets, and when something is loaded that none of them counts. */
export function budget(loads: readonly Load[]): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file);
      const sizes = new Map([...chunks].map(([name, { code }]) => [name, brotliCompressSync(code).length]));
      const size = (names: Iterable<string>): number =>
        [...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
      const find = (source: string): string =>
        [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/${source}`)))?.fileName ??
        this.error(`Nothing is made of ${source}: the budget cannot be kept.`);
      const counted = new Set<string>();
      // A set grows while it is walked: what a chunk imports, and what that imports.
      const closure = (names: Iterable<string>): Set<string> => {
        const all = new Set(names);
        for (const name of all) for (const imported of chunks.get(name)?.imports ?? []) all.add(imported);
        for (const name of all) counted.add(name);
        return all;
      };
      const table = (words: string, language: string): string =>
        find(`strings/${words === 'strings' ? '' : `${words}.`}${language}.ts`);
      const heavier = (words: string): Set<string> => {
        const tables = LANGUAGES.map((language) => closure([table(words, language)]));
        return tables.reduce((most, other) => (size(other) > size(most) ? other : most));
      };
      const row = (name: string): Load =>
        loads.find((load) => load.name === name) ?? this.error(`No row of the budgets is called ${name}.`);
      const filesOf = ({ of, words = [], with: parts = [] }: Load): Set<string> =>
        parts
          .map((name) => filesOf(row(name)))
          .concat(words.map(heavier), closure(of.map(find)))
          .reduce((all, some) => all.union(some));

      const told: string[] = [];
      const faults: string[] = [];
      for (const load of loads) {
        const there = (load.on ?? []).flatMap((name) => [...filesOf(row(name))]);
        const bytes = size(filesOf(load).difference(new Set(there)));
        told.push(`${load.name} ${bytes}`);
        if (bytes > load.budget)
          faults.push(`The ${load.name} takes ${bytes} bytes after brotli; its budget is ${load.budget}.`);
      }
      for (const name of chunks.keys())
        if (!counted.has(name)) faults.push(`${name} is in no budget: say in vite.budgets.ts who loads it.`);
      this.info(`bytes after brotli: ${told.join(', ')}`);
      if (faults.length > 0) this.error(faults.join('\n'));
    },
  };
}

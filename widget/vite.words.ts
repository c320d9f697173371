import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A module of the widget: its path under `src`, and what is in it. */
interface Module {
  name: string;
  code: string;
}

/** How a text is asked for: by the name of a table, or of one that stands in it, and the text's own. */
const ASKED = String.raw`\b(?:words|strings|texts|told)\.(?:(?:thread|card|numbers|settings)\.)?`;

/** How a text stands in its table, and what is promised of it: each on a line of its own, tables in tables further in. */
const SAID = /^( {2})(\w+)(?=:)/gm;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Texts have names that say what they are, for those who write them; in what browsers load, each has a letter or two instead. A name that
 * stands for anything else as well is left as it is.
 */
export function shortWords(): Plugin {
  const source = join(import.meta.dirname, 'src/');
  const tables = join(source, 'strings/');
  let short: ReadonlyMap<string, string> = new Map();
  return {
    name: 'short-words',
    enforce: 'pre',
    buildStart() {
      const names = globSync('**/*.ts', { cwd: source }).filter((name) => !name.endsWith('.test.ts'));
      const modules = names.sort().map((name) => ({ name, code: readFileSync(join(source, name), 'utf8') }));
      const parts = modules.find(({ code }) => putTogether(code));
      if (parts) this.error(`${parts.name} puts the name of a text together: write each name out.`);
      short = shortNames(modules);
    },
    transform(code, id) {
      if (!id.startsWith(source)) return undefined;
      const asked = id.startsWith(tables) ? SAID : new RegExp(`(${ASKED})(\\w+)`, 'g');
      return code.replace(asked, (_, before: string, name: string) => before + (short.get(name) ?? name));
    },
  };
}

/** Whether a module asks for a text by a name that it puts together, which nobody can follow. */
export function putTogether(code: string): boolean {
  return /\b(?:words|strings|texts|told)\[(?!\d)/.test(code);
}

/** What stands for each name of a text, where that name is nothing but the name of a text in all of these modules. */
export function shortNames(modules: readonly Module[]): ReadonlyMap<string, string> {
  const counted = (pattern: RegExp, of: (module: Module) => boolean): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { code } of modules.filter(of))
      for (const found of code.replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '').matchAll(pattern)) {
        const name = found.at(-1) ?? '';
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    return counts;
  };
  const isTable = ({ name }: Module): boolean => name.startsWith('strings/');
  const said = counted(SAID, isTable);
  const asked = counted(new RegExp(`${ASKED}(\\w+)`, 'g'), (module) => !isTable(module));
  const all = counted(/\w+/g, () => true);
  const free = [...asked].filter(([name, count]) => count + (said.get(name) ?? 0) === all.get(name) && said.has(name));
  const pairs = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  const letters = [...LETTERS, ...pairs].filter((each) => !said.has(each));
  return new Map(
    free
      .map(([name]) => name)
      .sort()
      .map((name, place) => [name, letters[place] ?? name]),
  );
}

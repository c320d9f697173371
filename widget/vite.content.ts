import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';

const FOLDER = join(import.meta.dirname, '../content/urgent');
const LISTS = 'virtual:urgent-lists';
const SENTENCES = 'virtual:urgent-sentences';

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** A list without what is said to editors alone, and without empty lines. */
const bare = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');

/** Builds the editors' lists of urgent words into the widget; for tests also the sentences that the lists are tried on. */
export function urgentLists(): Plugin {
  return {
    name: 'urgent-lists',
    resolveId: (id) => (id === LISTS || id === SENTENCES ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${SENTENCES}`) return `export default ${read('sentences.json')}`;
      if (id !== `\0${LISTS}`) return undefined;
      const lists = ['fr.txt', 'en.txt'].map((name) => {
        this.addWatchFile(join(FOLDER, name));
        return { name, text: bare(read(name)) };
      });
      return `export default ${JSON.stringify(lists)}`;
    },
  };
}

/** What tests of components are built with as well. */
export default { plugins: [urgentLists()] } satisfies UserConfig;

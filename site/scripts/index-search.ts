/**
 * Makes the search index of a built site, one a language, from the elements that say `data-pagefind-body`, and puts it into the site:
 * `node site/scripts/index-search.ts <folder of the built site>`.
 *
 * Pagefind packs its files with gzip. They are left unpacked here, because the site's own compressed copies are smaller, and a browser
 * unpacks those faster than a script does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES } from '@repere/content';
import { close, createIndex } from 'pagefind';
import { minifySync } from 'vite';
import type { TitleEntry } from '../src/search/titles.ts';
import { smallerParts } from './smaller-parts.ts';

/** What the search needs of all that Pagefind writes: its own interface stays away. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.(?:en|fr)\.pagefind|(?:index|fragment)\/.*)$/;

/** Controls and numbers of sources, which would stand in the middle of an excerpt. */
const ASIDE = ['button', 'sup', '.visually-hidden', '[popover]'];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the built site.');

/** Bytes of a part of the index, before it is compressed to less than half: what a first query fetches one of, or two. */
const PART = 20_000;

const { index, errors } = await createIndex({ excludeSelectors: ASIDE });
if (!index) throw new Error(errors.join('\n'));
const added = await index.addDirectory({ path: folder });
const listed = await Promise.all(
  LANGUAGES.map(async (language) => {
    const { pages } = JSON.parse(await readFile(join(folder, language, 'titles.json'), 'utf8')) as {
      pages: TitleEntry[];
    };
    return pages.map((page) => ({ ...page, language }));
  }),
);
// What has no page of its own is a result of its own all the same: it leads to its place on the page.
const records = await Promise.all(
  listed
    .flat()
    .filter(({ path }) => path.includes('#'))
    .map(({ path, title, section, description, language }) =>
      index.addCustomRecord({ url: path, content: `${title}. ${description}`, language, meta: { title, section } }),
    ),
);
const made = await index.getFiles();
const faults = [...added.errors, ...records.flatMap((record) => record.errors), ...made.errors];
if (faults.length > 0 || added.page_count === 0) throw new Error(faults.join('\n') || `No page in ${folder}.`);
const files = new Map(
  made.files
    .filter((file) => NEEDED.test(file.path))
    .map(({ path, content }) => [path, isPacked(content) ? gunzipSync(content) : content]),
);
for (const [path, table] of [...files].filter(([name]) => name.endsWith('.pf_meta'))) {
  const language = path.split(/[._]/)[1] ?? '';
  const named = [...files].flatMap(([name, content]) => {
    const [, part] = /^index\/(.+)\.pf_index$/.exec(name) ?? [];
    return part?.startsWith(`${language}_`) ? [[part, content] as const] : [];
  });
  const smaller = smallerParts({ table, parts: new Map(named) }, PART);
  for (const [part] of named) files.delete(`index/${part}.pf_index`);
  for (const [part, content] of smaller.parts) files.set(`index/${part}.pf_index`, content);
  files.set(path, smaller.table);
}
for (const [path, content] of files) {
  const target = join(folder, 'pagefind', path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, path === 'pagefind.js' ? minified(content) : content);
}
await close();

/** Pagefind's own module as short as it can be: it is written to be read, and every first query waits for it. */
function minified(code: Uint8Array): string {
  const { code: short, errors: wrong } = minifySync('pagefind.js', new TextDecoder().decode(code), { module: true });
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  return short;
}

function isPacked(content: Uint8Array): boolean {
  return content[0] === 0x1f && content[1] === 0x8b;
}

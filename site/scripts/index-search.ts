/**
 * Makes the search index of a built site, one a language, from the elements that say `data-pagefind-body`, and puts it into the site:
 * `node site/scripts/index-search.ts <folder of the built site>`.
 *
 * Pagefind packs its files with gzip. They are left unpacked here, because the site's own compressed copies are smaller, and a browser
 * unpacks those faster than a script does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** What the search needs of all that Pagefind writes: its own interface stays away. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.(?:en|fr)\.pagefind|(?:index|fragment)\/.*)$/;

/** Controls and numbers of sources, which would stand in the middle of an excerpt. */
const ASIDE = ['button', 'sup', '.visually-hidden', '[popover]'];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the built site.');

const { index, errors } = await createIndex({ excludeSelectors: ASIDE });
if (!index) throw new Error(errors.join('\n'));
const added = await index.addDirectory({ path: folder });
const made = await index.getFiles();
const faults = [...added.errors, ...made.errors];
if (faults.length > 0 || added.page_count === 0) throw new Error(faults.join('\n') || `No page in ${folder}.`);
for (const { path, content } of made.files.filter((file) => NEEDED.test(file.path))) {
  const target = join(folder, 'pagefind', path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, isPacked(content) ? gunzipSync(content) : content);
}
await close();

function isPacked(content: Uint8Array): boolean {
  return content[0] === 0x1f && content[1] === 0x8b;
}

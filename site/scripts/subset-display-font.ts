/**
 * Cuts the display font down to what English and French need, and writes the result that is committed.
 * Run it again after an update of the font package: `node site/scripts/subset-display-font.ts`.
 *
 * The weight is fixed and the optical size is kept, because headings here come in one weight and many sizes: large ones get the
 * tight display cut and small ones the sturdy text cut, from the one file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const HEADING_WEIGHT = 700;
const MOST_BYTES = 24 * 1024;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const FRENCH = 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»';
const MARKS = ' .,:;!?()/&%+\'"-–—’‘“”…·×€°\u00a0\u202f';

const source = createRequire(import.meta.url).resolve(
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
);
const target = new URL('../src/fonts/bricolage-grotesque-display.woff2', import.meta.url);

const cut = await subsetFont(await readFile(source), LETTERS + FRENCH + MARKS, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'liga', 'tnum', 'locl', 'ccmp'],
  variationAxes: { wght: HEADING_WEIGHT, opsz: { min: 18, max: 96 } },
});

if (cut.byteLength > MOST_BYTES) {
  throw new Error(
    `The display font came out at ${cut.byteLength} bytes, over its budget of ${MOST_BYTES}: drop characters.`,
  );
}
await writeFile(target, cut);

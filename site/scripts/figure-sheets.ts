/**
 * Writes every figure as a file, and a contact sheet of all of them in each theme, as pages for a browser: the still picture, and
 * moments of the moving one. `node site/scripts/figure-sheets.ts <folder> [<key>,<key>]`; `npm run figures` makes pictures of them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Figure } from '../src/figures/figure-types.ts';
import { FIGURES } from '../src/figures/figures.ts';
import { PALETTES, type Theme } from '../src/figures/palette.ts';
import { movingSvg, stillSvg } from '../src/figures/svg.ts';

/** Shares of the round at which the sheet stops the moving picture. */
const MOMENTS = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

const [folder, only] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder for the sheets.');

const chosen = Object.entries(FIGURES).filter(([key]) => only === undefined || only.split(',').includes(key));
await mkdir(folder, { recursive: true });
for (const [key, figure] of chosen) {
  const svg = movingSvg(figure, PALETTES.light);
  await writeFile(join(folder, `${key}.svg`), svg);
  process.stdout.write(`  ${key}: ${brotliCompressSync(svg).length} bytes\n`);
}
for (const theme of Object.keys(PALETTES) as Theme[])
  await writeFile(join(folder, `sheet.${theme}.html`), sheet(theme));

function sheet(theme: Theme): string {
  const { paper, shoe } = PALETTES[theme];
  return `<!doctype html><meta charset="utf-8"><title>Figures</title><style>
    body { margin: 16px; background: ${paper}; color: ${shoe}; font: 14px system-ui }
    h2 { margin: 12px 0 4px; font-size: 15px }
    .row { display: flex; gap: 8px }
    .row > svg { width: 520px; height: auto }
    .moments { display: grid; grid-template-columns: repeat(4, 254px); gap: 6px }
    .moments svg { width: 254px; height: auto }
    svg { outline: 1px solid #8888 }
  </style>${chosen.map(([key, figure]) => row(key, figure, theme)).join('')}`;
}

function row(key: string, figure: Figure, theme: Theme): string {
  const moving = movingSvg(figure, PALETTES[theme]);
  const seconds = /dur="([\d.]+)s"/.exec(moving)?.[1] ?? '1';
  const moments = MOMENTS.map((moment, index) =>
    renamed(moving, `${key}${index}`).replace('<svg', `<svg data-moment="${moment}" data-seconds="${seconds}"`),
  );
  const still = renamed(stillSvg(figure, PALETTES[theme]), key);
  return `<h2>${key}</h2><div class="row">${still}<div class="moments">${moments.join('')}</div></div>`;
}

/** Names are told apart within a file; on a sheet many files stand on one page. */
function renamed(svg: string, name: string): string {
  return svg.replaceAll(/(id="|href="#)/g, `$1${name}-`);
}

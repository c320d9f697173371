import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FIGURES } from '../../../site/src/figures/figures.ts';
import { PALETTES, type Theme } from '../../../site/src/figures/palette.ts';
import { movingSvg, stillSvg } from '../../../site/src/figures/svg.ts';
import { CHROMIUM_OPTIONS } from './chromium.ts';
import { ROOT } from './root.ts';
import { giveUp } from './step.ts';

/** Exercises named after `--only=`, with commas between them; all of them without. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** Moments of the round that the sheet shows beside the still picture, as shares of it. */
const MOMENTS = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

const FOLDER = join(ROOT, 'screenshots/figures');

try {
  await drawSheets();
} catch (error) {
  giveUp(error);
}

/** A sheet for each theme: every exercise, its still picture, and moments of the moving one as a browser shows them. */
async function drawSheets(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const keys = Object.keys(FIGURES).filter((key) => !only || only.includes(key));
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    for (const theme of Object.keys(PALETTES) as Theme[]) {
      await page.setContent(sheet(keys, theme));
      await page.evaluate(`
        for (const svg of document.querySelectorAll('svg[data-moment]')) {
          svg.pauseAnimations();
          svg.setCurrentTime(svg.dataset.seconds * svg.dataset.moment);
        }`);
      const path = join(FOLDER, `sheet.${theme}.png`);
      await page.screenshot({ path, fullPage: true });
      console.log(`  ${path.slice(ROOT.length)}`);
    }
  } finally {
    await browser.close();
  }
  for (const key of keys) {
    const figure = FIGURES[key];
    if (!figure) continue;
    const bytes = brotliCompressSync(movingSvg(figure, PALETTES.light)).length;
    await writeFile(join(FOLDER, `${key}.svg`), movingSvg(figure, PALETTES.light));
    console.log(`  ${key}: ${bytes} bytes`);
  }
}

function sheet(keys: readonly string[], theme: Theme): string {
  const palette = PALETTES[theme];
  const rows = keys.map((key) => {
    const figure = FIGURES[key];
    if (!figure) return '';
    const moving = movingSvg(figure, palette);
    const seconds = /dur="([\d.]+)s"/.exec(moving)?.[1] ?? '1';
    const moments = MOMENTS.map((moment, index) =>
      // Parts of one file are told apart by name within it; on the sheet many stand on one page.
      renamed(moving, `${key}${index}`).replace('<svg', `<svg data-moment="${moment}" data-seconds="${seconds}"`),
    );
    return `<h2>${key}</h2><div class="row"><div class="still">${renamed(stillSvg(figure, palette), key)}</div><div class="moments">${moments.join('')}</div></div>`;
  });
  return `<!doctype html><style>
    body { margin: 16px; background: ${theme === 'light' ? '#f5f7f4' : '#0e1513'}; color: ${theme === 'light' ? '#13201b' : '#e6ede9'}; font: 14px system-ui }
    h2 { margin: 12px 0 4px; font-size: 15px }
    .row { display: flex; gap: 8px }
    .still svg { width: 520px; height: auto }
    .moments { display: grid; grid-template-columns: repeat(4, 254px); gap: 6px }
    .moments svg { width: 254px; height: auto }
  </style>${rows.join('')}`;
}

function renamed(svg: string, name: string): string {
  return svg.replaceAll(/(id="|href="#)/g, `$1${name}-`);
}

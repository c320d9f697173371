import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_OPTIONS } from './chromium.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';
import { giveUp } from './step.ts';

const FOLDER = join(ROOT, 'screenshots/figures');

/** Exercises named after `--only=`, with commas between them; all of them without. */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);

try {
  await takeSheets();
} catch (error) {
  giveUp(error);
}

/** A picture of the contact sheet in each theme, each moving figure stopped at its moment as the browser shows it. */
async function takeSheets(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  const { code, output } = await run('npm', [
    'run',
    '-s',
    'figures',
    '-w',
    'site',
    '--',
    FOLDER,
    ...(only ? [only] : []),
  ]);
  if (code !== 0) throw new Error(output);
  process.stdout.write(output);
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    for (const theme of ['light', 'dark']) {
      await page.goto(pathToFileURL(join(FOLDER, `sheet.${theme}.html`)).href);
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
}

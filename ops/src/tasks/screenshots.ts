import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readConfig, startServer } from '@repere/chat-server';
import { chromium, type BrowserContextOptions } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { CHROMIUM_OPTIONS } from './chromium.ts';
import { ensureComponents } from './components.ts';
import { ROOT } from './root.ts';
import { deskScenes, prepareDesk } from './scenes.desk.ts';
import { endingScenes } from './scenes.endings.ts';
import { startHosts } from './scenes.guests.ts';
import { messageScenes } from './scenes.messages.ts';
import { prepareQueues, queueScenes } from './scenes.queues.ts';
import { helpScenes } from './scenes.help.ts';
import { prepareRelations, relationScenes } from './scenes.relations.ts';
import { siteScenes } from './scenes.site.ts';
import { prepareThread, threadScenes } from './scenes.thread.ts';
import { createScenes, prepare, type Scene } from './scenes.ts';
import { giveUp } from './step.ts';

const FOLDER = join(ROOT, 'screenshots');

/** Scenes named after `--only=`, with commas between them; all of them without. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** How often a coach's desk is opened within a minute: a server answers one person only so often. */
const DESKS = 18;

const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;

try {
  await ensureComponents();
  await buildSite();
  await takeAll();
} catch (error) {
  giveUp(error);
}

/** Every scene, in both themes, on a phone and a desktop, from a real server with a little life in it. */
async function takeAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-'));
  const hosts = await startHosts();
  const settings = { PORT: '0', HOST: 'localhost', EMBEDDERS: hosts.embedders };
  const read = readConfig({ ...settings, DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs') }, ROOT);
  if (!read.ok) throw new Error(read.faults.join('; '));
  const opened: number[] = [];
  const server = await startServer(read.config);
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  // Whoever asks for a few scenes keeps the pictures of the others.
  if (!only) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const wanted = ({ name }: Scene): boolean => !only || only.includes(name);
  const pages = siteScenes().filter(wanted);
  try {
    for (const scene of pages)
      for (const [screen, options] of Object.entries(SCREENS)) await take(scene, screen, options);
    // Nobody needs to have talked where the pages alone are looked at.
    if (only?.length === pages.length) return;
    await server.seedDemo();
    const cast = await prepare(browser, server.url);
    await prepareRelations(browser, server.url, read.config.dataDir, cast.member);
    const states = { ...cast, admin: await prepareDesk(browser, server.url, read.config.dataDir, cast.member) };
    await prepareThread(browser, server.url, read.config.dataDir);
    await prepareQueues(browser, server.url);
    for (const scene of [
      ...createScenes(),
      ...messageScenes(),
      ...relationScenes(),
      ...helpScenes(),
      ...queueScenes(),
      ...deskScenes(),
      ...hosts.scenes(server.url),
      // Last, because two coaches answer in it, and what comes after them ends.
      ...threadScenes(),
      ...endingScenes(cast),
    ].filter(wanted))
      for (const [screen, options] of Object.entries(SCREENS))
        await take(scene, screen, { ...options, ...(scene.as && { storageState: states[scene.as] }) });
    if (process.argv.includes('--readme')) {
      await mkdir(join(ROOT, 'docs/images'), { recursive: true });
      await copyFile(join(FOLDER, 'conversation-fr.desktop.light.png'), join(ROOT, 'docs/images/repere.png'));
    }
  } finally {
    await browser.close();
    await server.close();
    hosts.close();
    await rm(folder, { recursive: true });
  }

  async function takeTurn(): Promise<void> {
    const before = opened.at(-DESKS) ?? 0;
    await setTimeout(Math.max(0, before + 60_000 - Date.now()));
    opened.push(Date.now());
  }

  async function take(scene: Scene, screen: string, options: BrowserContextOptions): Promise<void> {
    const context = await browser.newContext({
      ...options,
      reducedMotion: 'reduce',
      locale: scene.language,
      timezoneId: 'Europe/Paris',
    });
    const page = await context.newPage();
    await scene.before?.(page);
    if (scene.as === 'coach') await takeTurn();
    await page.goto(`${server.url}${scene.path}`);
    await scene.arrange?.(page);
    await page.evaluate('document.fonts.ready');
    // One visit for both themes: a server answers nobody as often as pictures would like.
    for (const colorScheme of ['light', 'dark'] as const) {
      const file = join(FOLDER, `${scene.name}.${screen}.${colorScheme}.png`);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: file, fullPage: scene.whole ?? false, animations: 'disabled' });
      console.log(`  ${file.slice(ROOT.length)}`);
    }
    await context.close();
  }
}

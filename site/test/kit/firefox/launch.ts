import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, firefox } from 'playwright-core';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
/** What a machine with a mouse says of itself, which one without a screen does not: fine, and able to hover. */
const MOUSE = 6;

/** As every other browser of the tests: somebody at a desk who wants no motion. */
const PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'ui.primaryPointerCapabilities': MOUSE,
  'ui.allPointerCapabilities': MOUSE,
};

const RELAY = fileURLToPath(new URL('relay.ts', import.meta.url));

/** Debian's own Firefox, spoken to in WebDriver BiDi through the relay. */
export async function launchFirefox(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-firefox-'));
  const program = join(folder, 'firefox');
  await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${RELAY}' '${FIREFOX}' "$@"\n`, { mode: 0o755 });
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: program,
    firefoxUserPrefs: PREFERENCES,
  });
  browser.on('disconnected', () => void rm(folder, { recursive: true, force: true }));
  return browser;
}

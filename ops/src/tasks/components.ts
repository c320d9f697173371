import { existsSync } from 'node:fs';
import { CHROMIUM } from './chromium.ts';
import { run } from './run.ts';

/** Where the journeys find their second browser: Debian's Firefox, unless FIREFOX names another. */
const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** What the tests need beyond npm: a program, and the Debian packages that bring it. */
const COMPONENTS = [
  // Without a font of its own Chromium would draw boxes, and nobody could judge a line's length by them.
  { program: CHROMIUM, packages: ['chromium-headless-shell', 'fonts-liberation'] },
  // A browser of another family, for the main journeys.
  { program: FIREFOX, packages: ['firefox-esr'] },
  // A client of the wire protocol in another language than ours.
  { program: '/usr/bin/python3', packages: ['python3'] },
  // What watches the server and tells its owner, as ops/monitoring sets it up.
  { program: '/usr/bin/promtool', packages: ['prometheus'] },
  { program: '/usr/bin/prometheus-alertmanager', packages: ['prometheus-alertmanager'] },
];

/** Installs what is missing from Debian's packages where that is possible; otherwise throws with the line to type. */
export async function ensureComponents(): Promise<void> {
  const missing = COMPONENTS.filter(({ program }) => !existsSync(program)).flatMap((component) => component.packages);
  if (missing.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const byHand = `the tests need ${missing.join(', ')}: type "sudo apt-get update && sudo ${line}"`;
  if (process.getuid?.() !== 0) throw new Error(byHand);
  console.log(`Installing ${missing.join(', ')} from Debian's packages`);
  for (const args of [['update'], line.split(' ').slice(1)]) {
    const { code, output } = await run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' });
    if (code !== 0) throw new Error(`${output.trimEnd()}\n${byHand}`);
  }
}

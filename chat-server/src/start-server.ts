import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Addresses, type App, type AppOptions, createApp } from './app.ts';
import type { Config } from './config.ts';
import { acquireControl } from './control/index.ts';
import { developmentKey } from './development-key.ts';
import { loadUrgentWords } from './load-urgent-words.ts';
import { openLog } from './observability/index.ts';
import { readLastWords } from './read-last-words.ts';

export interface RunningServer extends Addresses {
  /** Adds the demo sign-ins to an empty store; answers whether it did. */
  seedDemo(): Promise<boolean>;
  /** Stops in order, within 5 s, with nothing lost. */
  close(): Promise<void>;
}

/** How long clients are kept from all coming back at once, in milliseconds. */
const SPREAD = { development: 0, test: 0, production: 2_000 };

/** Takes the data folder, opens the stores, and serves. Throws an Error whose message says what is wrong and what to do. */
export async function startServer(
  config: Config,
  given: Pick<AppOptions, 'rateLimit' | 'alarm' | 'passwordCost'> = {},
): Promise<RunningServer> {
  const logs = await openLog(config);
  const log = logs.log.child({ area: 'server' });
  // An uncaught error ends the process right after this line has reached the disk.
  const lastWords = (err: Error) => log.fatal({ err }, 'an error that nothing caught ended the process');
  process.on('uncaughtExceptionMonitor', lastWords);
  const closing: (() => Promise<void>)[] = [
    () => logs.close(),
    async () => void process.off('uncaughtExceptionMonitor', lastWords),
  ];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    // Production without its site would answer 404 to everybody and look alive.
    if (config.environment === 'production') await access(join(config.siteDir, 'index.html'));
    const urgencyOf = await loadUrgentWords(config.urgentDir);
    const control = await acquireControl(config.dataDir);
    closing.push(() => control.release());
    const masterKey = config.masterKey ?? (await developmentKey(config.dataDir));
    const app: App = await createApp({
      ...given,
      urgencyOf,
      config,
      masterKey,
      log: logs.log,
      onFatal: (err) => {
        log.fatal(
          { err },
          'the disk failed to keep what it was given: ending, because nothing can be promised any more',
        );
        process.exit(1);
      },
    });
    closing.push(() => app.close(SPREAD[config.environment]));
    const { url, local } = await app.listen();
    control.serve(app.commands);
    await app.recallDeaths(await readLastWords(config.logDir));
    log.info({ url, local, environment: config.environment }, 'serving');
    closing.push(async () => log.info('stopping'));
    return { url, local, seedDemo: app.seedDemo, close };
  } catch (error) {
    log.fatal({ err: error }, 'the server did not start');
    await close();
    throw error;
  }
}

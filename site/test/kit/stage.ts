import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ServerProcess } from './server-process.ts';

/** What a journey takes place on: a server over an empty store, and a browser. There from the first test of the file to its last. */
export interface Stage {
  readonly server: ServerProcess;
  readonly browser: Browser;
}

/**
 * @param settings - environment variables of the server, beside those that every stage has
 * @param launch - which browser people come with
 */
export function useStage(settings: Record<string, string> = {}, launch: () => Promise<Browser> = launchBrowser): Stage {
  let server: ServerProcess;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([ServerProcess.start(settings), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
  };
}

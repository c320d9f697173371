import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { CHROMIUM_OPTIONS } from '../src/tasks/chromium.ts';
import { longestFirst } from '../src/tasks/longest-first.ts';

const root = new URL('../..', import.meta.url).pathname;

/** The same servers and commands are started hundreds of times: each file of theirs is compiled the first time. */
const compileOnce = { NODE_COMPILE_CACHE: `${root}.cache/compiled` };

/** Tests that put something else in the place of a module, which would come too late where others have loaded it; and one that compares times, which wants no garbage of others. */
const APART = {
  units: ['chat-server/src/accounts/passwords/passwords.test.ts'],
  parts: ['chat-server/test/full-disk.test.ts', 'chat-server/test/timing.test.ts'],
};

/** What is never a test of ours. */
const FOREIGN = ['**/node_modules/**', '**/dist/**'];

/** Files follow each other in one process, which loads what they share once. Each leaves timers, globals and servers as it found them. */
const together = { environment: 'node', isolate: false } as const;
const apart = { environment: 'node', isolate: true } as const;

/** Some try thousands of cases, beside checks that keep the processors busy. */
const thorough = { testTimeout: 30_000 };

/** Real servers on real disks. */
const slow = { env: compileOnce, testTimeout: 120_000, hookTimeout: 120_000 };

/** In a checkout that has run its tests before, what is not known to be long has its order from there. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files));
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          ...together,
          ...thorough,
          name: 'units',
          // What builds the widget is no part of it, and runs where it is built.
          include: ['{chat-server,content,ops,site}/**/*.test.ts', 'widget/bundle/*.test.ts'],
          exclude: [...FOREIGN, '*/test/**', 'ops/*/test/**', 'ops/lint/planted/**', ...APART.units],
        },
      },
      { root, test: { ...apart, ...thorough, name: 'units-apart', include: APART.units } },
      {
        root,
        extends: `${root}widget/vite.content.ts`,
        test: {
          name: 'widget',
          include: ['widget/**/*.test.ts'],
          exclude: [...FOREIGN, 'widget/bundle/*.test.ts'],
          // What a condition is waited for, where two files and what they are built from share the processors.
          expect: { poll: { timeout: 5_000 } },
          // A browser has no environment of its own.
          env: { REPERE_FULL: process.env['REPERE_FULL'] ?? '' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: CHROMIUM_OPTIONS }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          ...together,
          ...slow,
          name: 'parts',
          include: ['{chat-server,content,ops,ops/logs}/test/**/*.test.ts'],
          exclude: [...FOREIGN, ...APART.parts],
        },
      },
      { root, test: { ...apart, ...slow, name: 'parts-apart', include: APART.parts } },
      {
        root,
        test: {
          ...together,
          ...slow,
          name: 'journeys',
          include: ['site/test/**/*.test.ts'],
          exclude: FOREIGN,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

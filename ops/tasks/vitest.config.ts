import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_OPTIONS } from '../src/tasks/chromium.ts';

const root = new URL('../..', import.meta.url).pathname;

/** The same servers and commands are started hundreds of times: each file of theirs is compiled the first time. */
const compileOnce = { NODE_COMPILE_CACHE: `${root}.cache/compiled` };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'units',
          environment: 'node',
          // What builds the widget is no part of it, and runs where it is built.
          include: ['{chat-server,content,ops,site}/**/*.test.ts', 'widget/bundle/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '*/test/**', 'ops/*/test/**', 'ops/lint/planted/**'],
        },
      },
      {
        root,
        extends: `${root}widget/vite.content.ts`,
        test: {
          name: 'widget',
          include: ['widget/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', 'widget/bundle/*.test.ts'],
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
          name: 'parts',
          environment: 'node',
          include: ['{chat-server,content,ops,ops/logs}/test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          env: compileOnce,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['site/test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          env: compileOnce,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

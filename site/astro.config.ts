import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { proxyTo, reloadOnWidget } from './src/develop.ts';
import { frenchSpacing } from './src/markdown/french-spacing.ts';
import { paragraphIds } from './src/markdown/paragraph-ids.ts';
import { sectionQuestions } from './src/markdown/section-questions.ts';

export default defineConfig({
  output: 'static',
  // Strict where pages are built; while developing it would also refuse the chat server's routes.
  trailingSlash: process.env['REPERE_SERVER'] ? 'ignore' : 'always',
  // The strict Content-Security-Policy admits neither inline styles nor inline scripts, so nothing may be small enough to inline.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [frenchSpacing, paragraphIds, sectionQuestions] }),
  },
  integrations: [mdx({ optimize: true })],
  devToolbar: { enabled: false },
  vite: {
    // While developing, another process is the chat server, and the widget is built beside us.
    ...(process.env['REPERE_SERVER'] && {
      server: { proxy: proxyTo(process.env['REPERE_SERVER']) },
      plugins: [reloadOnWidget()],
    }),
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro's own generated modules carry a directive that the bundler does not know: one warning a page, all noise.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { frenchSpacing } from './src/markdown/french-spacing.ts';
import { paragraphIds } from './src/markdown/paragraph-ids.ts';
import { sectionQuestions } from './src/markdown/section-questions.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // The strict Content-Security-Policy admits neither inline styles nor inline scripts, so nothing may be small enough to inline.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [frenchSpacing, paragraphIds, sectionQuestions] }),
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
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

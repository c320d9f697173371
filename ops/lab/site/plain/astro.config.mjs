import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // Astro's own warning, once a page, takes time to print: ours leaves it out as well.
  vite: {
    build: {
      rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
    },
  },
});

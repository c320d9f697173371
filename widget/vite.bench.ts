import { defineConfig } from 'vite';
import { urgentLists } from './vite.content.ts';
import { compactStyles, compactTemplates, writtenLimits } from './vite.plugins.ts';

/** The page on which timelines are measured: the widget's own elements, built as they are for visitors. */
export default defineConfig({
  root: `${import.meta.dirname}/test/bench`,
  publicDir: false,
  plugins: [writtenLimits(), urgentLists(), compactStyles(), compactTemplates()],
  build: {
    target: 'es2023',
    emptyOutDir: true,
    modulePreload: false,
    lib: { entry: { timeline: 'timeline.ts' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});

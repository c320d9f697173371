import { defineConfig } from 'vite';
import { LOADS } from './vite.budgets.ts';
import { urgentLists } from './vite.content.ts';
import { common } from './vite.chunks.ts';
import { budget, compactStyles, compactTemplates, withoutAccess, writtenLimits } from './vite.plugins.ts';
import { leanSocket, onlyCalled, withoutAdvice } from './vite.socket.ts';
import { shortWords } from './vite.words.ts';

/** `widget.js` and `desk.js` keep their names, because pages carry them; everything they load is hashed. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [
    leanSocket(),
    onlyCalled(),
    withoutAdvice(),
    writtenLimits(),
    withoutAccess(),
    urgentLists(),
    shortWords(),
    compactStyles(),
    compactTemplates(),
    budget(LOADS),
  ],
  build: {
    target: 'es2023',
    // The first browsers with light-dark(): for older ones it would be replaced by something that a shadow root does not see.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    // The library mode leaves out the preload helper, which would write <link> elements that the pages' policy has no use for.
    lib: {
      entry: { widget: 'src/loader.ts', desk: 'src/desk.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        codeSplitting: {
          groups: [
            common('base', 'elements/chat.ts', 'elements/desk.ts'),
            // What reports are made behind who is here, always: the two are one file. The desk asks the state of the one, and would cut it in two.
            // Whoever needs the look of forms needs them, or has needed them to sign in.
            { name: 'form', test: /\/src\/components\/field\// },
            { name: 'live', test: /\/src\/(components\/(live|reports)\/|strings\/moment-ahead)/ },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});

import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Socket.IO brings every transport it knows; only the WebSocket is ever asked for, so the others are left out of the bundle. */
export function onlyWebSocket(): Plugin {
  const unused =
    /engine\.io-client\/build\/esm\/transports\/(polling|polling-xhr|polling-fetch|webtransport)(\.node)?\.js$/;
  const names = ['Fetch', 'XHR', 'WT', 'Polling', 'BaseXHR', 'Request'];
  return {
    name: 'only-websocket',
    load: (id) => (unused.test(id) ? names.map((name) => `export const ${name} = undefined;`).join('\n') : undefined),
  };
}

/** Style sheets are template literals, which no minifier touches: comments and runs of white space go. */
export function compactStyles(): Plugin {
  const compact = (styles: string): string =>
    styles
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*([{};,])\s*/g, '$1');
  return {
    name: 'compact-styles',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/(components|elements|theme)\/.*\.ts$/.test(id)
        ? code.replace(/\bcss`([^`]*)`/g, (_, styles: string) => `css\`${compact(styles)}\``)
        : undefined,
  };
}

/** Bytes after brotli: of the loader, which every page pays for, and of all that a member loads in the heavier language. */
const BUDGET = { loader: 1_229, member: 40_960 };

/** Fails the build when the widget outgrows its budget. */
export function budget(): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const size = (pattern: RegExp): number => {
        let sum = 0;
        for (const file of Object.values(bundle)) {
          if (pattern.test(file.fileName) && file.type === 'chunk') sum += brotliCompressSync(file.code).length;
        }
        return sum;
      };
      const sizes = { loader: size(/^widget\.js$/), member: size(/^(?!desk\.js$|assets\/en-)/) };
      for (const [what, bytes] of Object.entries(sizes)) {
        const most = BUDGET[what as keyof typeof BUDGET];
        if (bytes > most) this.error(`The ${what} takes ${bytes} bytes after brotli; its budget is ${most}.`);
      }
      this.info(`after brotli: loader ${sizes.loader} bytes, all that a member loads ${sizes.member} bytes`);
    },
  };
}

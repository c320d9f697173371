import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

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

/** Bytes after brotli. */
const BUDGET = {
  /** What every page pays for. */
  loader: 1_168,
  /** What opening the panel loads: who comes back signed in needs no more. */
  panel: 38_500,
  /** All that a member can come to load, in the heavier language. */
  member: 42_100,
};

/** Fails the build when the widget outgrows its budget. */
export function budget(): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file);
      const size = (names: Iterable<string>): number =>
        [...names].reduce((sum, name) => sum + brotliCompressSync(chunks.get(name)?.code ?? '').length, 0);
      const find = (source: string): string =>
        [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(source))?.fileName ??
        this.error(`Nothing is made of ${source}: the budget cannot be kept.`);

      const panel = new Set(['widget.js', find('/elements/chat.ts'), find('/strings/fr.ts')]);
      // A set grows while it is walked: what a chunk imports, and what that imports.
      for (const name of panel) for (const imported of chunks.get(name)?.imports ?? []) panel.add(imported);
      const others = new Set(['desk.js', find('/strings/en.ts')]);
      const sizes = {
        loader: size(['widget.js']),
        panel: size(panel),
        member: size([...chunks.keys()].filter((name) => !others.has(name))),
      };
      for (const [what, bytes] of Object.entries(sizes)) {
        const most = BUDGET[what as keyof typeof BUDGET];
        if (bytes > most) this.error(`The ${what} takes ${bytes} bytes after brotli; its budget is ${most}.`);
      }
      const { loader, member } = sizes;
      this.info(`after brotli: loader ${loader} bytes, the open panel ${sizes.panel}, all of a member's ${member}`);
    },
  };
}

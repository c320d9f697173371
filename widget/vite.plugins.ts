import { brotliCompressSync } from 'node:zlib';
import { LIMITS } from '@repere/protocol';
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

/** Socket.IO also carries binary data, which this protocol never does: what would take it apart and put it together is left out. */
export function onlyText(): Plugin {
  const stubs: [RegExp, string][] = [
    [/socket\.io-parser\/build\/esm\/is-binary\.js$/, 'export const isBinary = () => false, hasBinary = isBinary;'],
    [
      /socket\.io-parser\/build\/esm\/binary\.js$/,
      'export const deconstructPacket = undefined, reconstructPacket = undefined;',
    ],
    [/engine\.io-parser\/build\/esm\/contrib\/base64-arraybuffer\.js$/, 'export const decode = undefined;'],
  ];
  return {
    name: 'only-text',
    load: (id) => stubs.find(([file]) => file.test(id))?.[1],
  };
}

/** Socket.IO explains to developers at length what a server of another generation answers: nobody reads it here. */
export function withoutAdvice(): Plugin {
  return {
    name: 'without-advice',
    transform: (code, id) =>
      /socket\.io-client\/build\/esm\/socket\.js$/.test(id)
        ? code.replace(/new Error\("It seems you are trying[^"]*"\)/, 'new Error("another Socket.IO")')
        : undefined,
  };
}

/** Limits are numbers: each is written where it is used, so that no page loads those that it never asks for. */
export function writtenLimits(): Plugin {
  const limits: Readonly<Record<string, number>> = LIMITS;
  return {
    name: 'written-limits',
    transform: (code, id) =>
      /\/widget\/src\/.*\.ts$/.test(id)
        ? code.replace(/\bLIMITS\.(\w+)/g, (name, key: string) => `${limits[key] ?? name}`)
        : undefined,
  };
}

/** The contract says of each route who may ask it, which only the server looks at: it is left out. */
export function withoutAccess(): Plugin {
  return {
    name: 'without-access',
    transform: (code, id) =>
      /\/protocol\/src\/http\.ts$/.test(id) ? code.replace(/,\s*access: ['"]\w+['"]/g, '') : undefined,
  };
}

/** Style sheets are template literals, which no minifier touches: comments and runs of white space go. */
export function compactStyles(): Plugin {
  const compact = (styles: string): string =>
    styles
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*([{};,])\s*/g, '$1')
      .replace(/: /g, ':')
      .replace(/\b0(?=\.\d)/g, '')
      .replace(/;}/g, '}');
  return {
    name: 'compact-styles',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/(components|elements|theme)\/.*\.ts$/.test(id)
        ? code.replace(/\bcss`([^`]*)`/g, (_, styles: string) => `css\`${compact(styles)}\``)
        : undefined,
  };
}

/** What HTML is made of is indented like the code around it; a browser takes any run of white space for one. */
export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/(components|elements)\/.*\.ts$/.test(id) ? code.replace(/\n\s+/g, '\n') : undefined,
  };
}

/** Bytes after brotli. */
const BUDGET = {
  /** What every page pays for. */
  loader: 1_168,
  /** What opening the panel loads: who comes back signed in sees their conversations. */
  panel: 36_000,
  /** What talking can come to load, from registering to finding people, in the heavier language. */
  talking: 48_800,
  /** What opening the settings loads on top of the panel. */
  settings: 14_400,
  /** What the first direct conversation loads on top of talking, reports included. */
  relations: 7_000,
  /** What presence and typing load behind the list of conversations. */
  live: 2_400,
  /** What reports and marks load behind those. */
  reports: 2_500,
  /** What whoever writes of an emergency loads, in the heavier language. */
  urgent: 2_400,
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
        [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(source)))?.fileName ??
        this.error(`Nothing is made of ${source}: the budget cannot be kept.`);

      // A set grows while it is walked: what a chunk imports, and what that imports.
      const closure = (...names: string[]): Set<string> => {
        const all = new Set(names);
        for (const name of all) for (const imported of chunks.get(name)?.imports ?? []) all.add(imported);
        return all;
      };
      const panel = closure('widget.js', find('/elements/chat.ts'), find('/strings/fr.ts'));
      const settings = closure(find('/elements/account.element.ts'), find('/strings/account.fr.ts'));
      const talking = closure(
        ...panel,
        find('/elements/identify.element.ts'),
        find('/elements/identify.later.ts'),
        find('/strings/entry.fr.ts'),
        find('/components/conversation/conversation.ts'),
        find('/components/person-search/person-search.ts'),
        find('/elements/requests.element.ts'),
      );
      const relations = closure(find('/components/relation/relation.later.ts'), find('/strings/relation.fr.ts'));
      const live = closure(find('/components/live/live.later.ts'), find('/strings/live.fr.ts'));
      const reports = closure(find('/components/reports/reports.later.ts'));
      const urgent = closure(find('/components/urgent/urgent.ts'), find('/strings/urgent.fr.ts'));
      const others = closure(
        'desk.js',
        ...['en', 'entry.en', 'account.en', 'relation.en', 'live.en', 'urgent.en', 'desk.en', 'desk.fr'].map((table) =>
          find(`/strings/${table}.ts`),
        ),
      );
      for (const name of chunks.keys())
        if (![panel, settings, talking, relations, live, reports, urgent, others].some((counted) => counted.has(name)))
          this.error(`${name} is in no budget: say in vite.plugins.ts who loads it.`);
      const sizes = {
        loader: size(['widget.js']),
        panel: size(panel),
        talking: size(talking),
        settings: size(settings.difference(panel)),
        relations: size(relations.difference(talking)),
        live: size(live.difference(talking)),
        reports: size(reports.difference(talking.union(live))),
        urgent: size(urgent.difference(talking)),
      };
      for (const [what, bytes] of Object.entries(sizes)) {
        const most = BUDGET[what as keyof typeof BUDGET];
        if (bytes > most) this.error(`The ${what} takes ${bytes} bytes after brotli; its budget is ${most}.`);
      }
      const told = Object.entries(sizes).map(([what, bytes]) => `${what} ${bytes}`);
      this.info(`bytes after brotli: ${told.join(', ')}`);
    },
  };
}

import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Parts of Socket.IO that know binary data, other transports and older browsers, and our own that take their place: they say the same in text on
 * a WebSocket, as docs/protocol.md writes it down.
 */
const LEAN: readonly (readonly [RegExp, string])[] = [
  [/\/engine\.io-client\/build\/esm\/index\.js$/, 'engine'],
  [/\/socket\.io-parser\/build\/esm\/index\.js$/, 'packets'],
  [/\/socket\.io-client\/build\/esm\/contrib\/backo2\.js$/, 'no-backoff'],
];

/** Methods that nothing here calls: no reconnection of its own, no queue beside the outbox, no eavesdroppers. */
const UNCALLED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/socket\.io-client\/build\/esm\/manager\.js$/, ['connect', 'disconnect', 'reconnect', 'onreconnect']],
  [
    /\/socket\.io-client\/build\/esm\/socket\.js$/,
    [
      ...['disconnected', 'open', 'close', 'send', 'compress', 'volatile', '_addToQueue'],
      ...['onAny', 'prependAny', 'offAny', 'listenersAny'],
      ...['onAnyOutgoing', 'prependAnyOutgoing', 'offAnyOutgoing', 'listenersAnyOutgoing'],
    ],
  ],
];

/** Puts our own modules in the place of what Socket.IO brings for others. */
export function leanSocket(): Plugin {
  const taken = new Set<string>();
  return {
    name: 'lean-socket',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer?.includes('/node_modules/')) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const lean = LEAN.find(([file]) => resolved && file.test(resolved.id))?.[1];
      if (!lean) return undefined;
      taken.add(lean);
      return resolve(import.meta.dirname, `src/connection/lean/${lean}.ts`);
    },
    buildEnd() {
      for (const [file, lean] of LEAN)
        if (!taken.has(lean)) this.error(`Nothing imports ${file} any more: see vite.socket.ts.`);
    },
  };
}

/** Leaves methods out of Socket.IO that nothing calls, which no bundler can know of a class. Fails the build where one is not there any more. */
export function onlyCalled(): Plugin {
  return {
    name: 'only-called',
    transform(code, id) {
      const uncalled = UNCALLED.find(([file]) => file.test(id))?.[1];
      if (!uncalled) return undefined;
      const missing = new Set(uncalled);
      const left: string[] = [];
      let from = 0;
      for (const statement of this.parse(code).body) {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declared?.type !== 'ClassDeclaration') continue;
        for (const member of declared.body.body) {
          if (member.type !== 'MethodDefinition' || member.key.type !== 'Identifier') continue;
          if (!uncalled.includes(member.key.name)) continue;
          missing.delete(member.key.name);
          left.push(code.slice(from, member.start));
          from = member.end;
        }
      }
      if (missing.size > 0) this.error(`${id} has no ${[...missing].join(', ')} any more: see vite.socket.ts.`);
      return [...left, code.slice(from)].join('');
    },
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

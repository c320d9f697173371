import { fileURLToPath } from 'node:url';
import type { Plugin, ProxyOptions } from 'vite';

/** Hands what the chat server answers on to it, WebSocket included. */
export function proxyTo(server: string): Record<string, ProxyOptions> {
  const target = { target: server, changeOrigin: false };
  return { '/api': target, '/widget': target, '/chat': { ...target, ws: true } };
}

/** Reloads open pages when the widget has been built anew. */
export function reloadOnWidget(): Plugin {
  const built = fileURLToPath(new URL('../../widget/dist/', import.meta.url));
  return {
    name: 'repere-reload-on-widget',
    configureServer(server) {
      server.watcher.add(built);
      server.watcher.on('change', (file) => {
        if (file.startsWith(built)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

import type { Server } from 'node:http';

/** Counts the requests that are being answered, so that a stop can wait for them. */
export interface OpenRequests {
  /** Stops accepting, waits for what is being answered (at most `patience` milliseconds), and cuts every connection that is left. */
  finish(patience: number): Promise<void>;
}

/** Follows a server's requests. Connections that have said nothing, as browsers open them ahead of need, are not waited for. */
export function followRequests(server: Server): OpenRequests {
  let open = 0;
  let whenIdle: (() => void) | undefined;
  server.on('request', (_, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      if (open === 0) whenIdle?.();
    });
  });
  return {
    async finish(patience) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if (open > 0) {
        const idle = new Promise<void>((resolve) => (whenIdle = resolve));
        const timer = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
        await Promise.race([idle, timer]);
      }
      server.closeAllConnections();
      await closed;
    },
  };
}

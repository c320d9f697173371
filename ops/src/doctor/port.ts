import { once } from 'node:events';
import { createServer } from 'node:net';
import { fault, ok, PATIENCE, withConfig } from './check.ts';

/** Whether the server can listen, or does already. */
export const checkPort = withConfig('port', async ({ host, port }, { askServer }) => {
  const code = await tryPort(host, port);
  if (code === undefined) return [ok(port === 0 ? 'a free port is taken at the start' : `port ${port} is free`)];
  if (code === 'EADDRINUSE') {
    const running = await askServer('who').then(
      () => true,
      () => false,
    );
    const says = running ? await alive(host, port) : undefined;
    if (says === 'alive') return [ok(`port ${port} is served by the server of this data folder`)];
    return [fault(`port ${port} is taken by something else`, `sudo ss -ltnp 'sport = :${port}', or PORT=<another>`)];
  }
  if (code === 'EACCES') return [fault(`no right to listen at port ${port}`, 'PORT=<one above 1023>')];
  return [fault(`HOST "${host}" is no address of this machine (${code})`, 'HOST=localhost, or HOST=0.0.0.0')];
});

/** The system's code for why nobody can listen there; none where one can. */
async function tryPort(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    server.close();
  }
}

async function alive(host: string, port: number): Promise<string | undefined> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  const answer = await fetch(`http://${name}:${port}/health/live`, { signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => undefined,
  );
  return answer?.text();
}

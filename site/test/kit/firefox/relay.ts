import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { answerFor } from './unknown-to-firefox.ts';

// Stands where the tests expect Firefox, starts it, and passes every message on but those that it would refuse for no use.
const [firefox = '', ...options] = process.argv.slice(2);
const child = spawn(firefox, options, { stdio: ['ignore', 'ignore', 'pipe'] });
child.on('exit', (code) => process.exit(code ?? 1));
child.on('error', (error) => {
  process.stderr.write(`${firefox}: ${error.message}\n`);
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));

createInterface({ input: child.stderr }).on('line', (line) => {
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)$/.exec(line)?.[1];
  if (address === undefined) process.stderr.write(`${line}\n`);
  else void relay(address);
});

async function relay(address: string): Promise<void> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (near, { url = '' }) => void join(near, `${address}${url}`));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
}

async function join(near: WebSocket, url: string): Promise<void> {
  const far = new WebSocket(url, { perMessageDeflate: false });
  const opened = once(far, 'open');
  near.on('message', async (data) => {
    const message = String(data);
    const answer = answerFor(message);
    await opened;
    if (answer === undefined) far.send(message);
    else near.send(answer);
  });
  far.on('message', (data) => near.send(String(data)));
  far.on('close', () => near.close());
  near.on('close', () => far.close());
}

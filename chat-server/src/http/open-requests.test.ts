import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followRequests, type OpenRequests } from './open-requests.ts';

let server: Server;
let requests: OpenRequests;
let answer: () => void;
beforeEach(async () => {
  server = createServer((_, response) => {
    answer = () => response.end('done');
  });
  requests = followRequests(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.closeAllConnections());

const port = () => (server.address() as AddressInfo).port;

it('waits for a request that is being answered', async () => {
  const arrived = new Promise((resolve) => server.once('request', resolve));
  const reply = fetch(`http://127.0.0.1:${port()}`);
  await arrived;
  const finished = requests.finish(60_000);
  answer();
  expect(await (await reply).text()).toBe('done');
  await finished;
});

it('does not wait for a connection that has said nothing', async () => {
  const silent = connect(port(), '127.0.0.1');
  await new Promise((resolve) => server.once('connection', resolve));
  const cut = new Promise((resolve) => silent.once('close', resolve));
  await requests.finish(60_000);
  await cut;
});

it('gives up on a request that never ends', async () => {
  const arrived = new Promise((resolve) => server.once('request', resolve));
  const reply = fetch(`http://127.0.0.1:${port()}`).then(
    () => 'answered',
    () => 'cut',
  );
  await arrived;
  await requests.finish(10);
  expect(await reply).toBe('cut');
});

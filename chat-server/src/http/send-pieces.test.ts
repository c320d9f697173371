import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import Koa from 'koa';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isInPieces, sendPieces } from './send-pieces.ts';

/** A server that answers every request with these pieces; the errors that it noted. */
async function serve(pieces: () => AsyncIterable<string>) {
  const failures: unknown[] = [];
  const koa = new Koa();
  koa.on('error', () => undefined);
  koa.use((ctx) => sendPieces(ctx, pieces(), (error) => failures.push(error)));
  const server = createServer(koa.callback()).listen(0);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, failures };
}

async function* twoPieces() {
  yield '{"a":';
  yield '1}';
}

it('tells pieces from what is sent at once', () => {
  expect(isInPieces(twoPieces())).toBe(true);
  for (const other of [undefined, null, 'text', { a: 1 }, [1]]) expect(isInPieces(other)).toBe(false);
});

it('sends one document', async () => {
  const { port, failures } = await serve(twoPieces);
  const answer = await fetch(`http://localhost:${port}`);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual({ a: 1 });
  expect(failures).toEqual([]);
});

it('refuses as usual where nothing was sent yet', async () => {
  const { port } = await serve(async function* () {
    throw new Error('no');
  });
  expect((await fetch(`http://localhost:${port}`)).status).toBe(500);
});

it('cuts the connection where it fails later, and says so', async () => {
  const { port, failures } = await serve(async function* () {
    yield '{"a":1';
    throw new Error('in the middle');
  });
  await expect(fetch(`http://localhost:${port}`).then((answer) => answer.text())).rejects.toThrow();
  expect(failures).toContainEqual(expect.objectContaining({ message: 'in the middle' }));
});

it('reads no further than its reader takes, and stops when that one is gone', async () => {
  let read = 0;
  let stopped = false;
  const { port } = await serve(async function* () {
    try {
      for (; read < 100_000; read += 1) yield 'x'.repeat(10_000);
    } finally {
      stopped = true;
    }
  });
  const reader = connect(port).pause();
  reader.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  let before = -1;
  await vi.waitFor(
    () => {
      const still = read === before;
      before = read;
      expect(still && read > 0).toBe(true);
    },
    { timeout: 10_000, interval: 100 },
  );
  expect(read).toBeLessThan(5_000);
  reader.destroy();
  await vi.waitFor(() => expect(stopped).toBe(true), { timeout: 10_000 });
});

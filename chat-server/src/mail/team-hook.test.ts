import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createTeamHook } from './team-hook.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A channel that notes what it is posted, and answers with a status; with none it never does. */
async function channel(status?: number): Promise<{ url: string; posted: unknown[] }> {
  const posted: unknown[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push([request.method, request.headers['content-type'], JSON.parse(body)]);
      if (status !== undefined) response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('ok');
    });
  });
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server?.address() as AddressInfo).port}/T0/secret`, posted };
}

it('posts a line as Slack takes it', async () => {
  const { url, posted } = await channel(200);
  await createTeamHook(url)('2 people wait.');
  expect(posted).toEqual([['POST', 'application/json', { text: '2 people wait.' }]]);
});

it.each([500, 404, 302])('fails where the answer is %i, without telling the address', async (status) => {
  const { url } = await channel(status);
  const failure = await createTeamHook(url)('…').then(
    () => 'none',
    (error: unknown) => String(error),
  );
  expect(failure).toMatch(/the channel of the team/);
  expect(failure).not.toContain('secret');
});

it('waits only so long for an answer', async () => {
  const { url, posted } = await channel();
  await expect(createTeamHook(url, 50)('…')).rejects.toThrow('TimeoutError');
  expect(posted).toHaveLength(1);
});

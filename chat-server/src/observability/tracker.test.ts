import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTracker, type TrackedFault } from './tracker.ts';

const FAULT: TrackedFault = {
  fingerprint: 'v1:0123456789abcdef01234567',
  error: 'TypeError',
  message: 'cannot read properties of undefined',
  where: 'GET /api/hours',
  source: 'request',
  frames: ['readHours (chat-server/src/desk/hours/read-hours.ts)', 'run (chat-server/src/http/api.ts)'],
};

let receiver: Server;
let envelopes: { path: string; headers: Record<string, unknown>; lines: Record<string, unknown>[] }[];
let answer: { status: number; headers?: Record<string, string> };

beforeEach(async () => {
  envelopes = [];
  answer = { status: 200 };
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      const lines = body.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      envelopes.push({ path: request.url ?? '', headers: request.headers, lines });
      response.writeHead(answer.status, answer.headers).end('{}');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

async function open() {
  const { port } = receiver.address() as AddressInfo;
  const clock = { time: 1_000_000, now: () => clock.time };
  const lost = vi.fn<(why: string) => void>();
  const dsn = `http://publickey@127.0.0.1:${port}/42`;
  const tracker = await openTracker({ dsn, release: '1.2.3', environment: 'test', clock, lost });
  return { tracker, clock, lost };
}

function events() {
  return envelopes.map(({ lines }) => lines[2]);
}

it('sends a fault with its release, its environment, its fingerprint and its own frames, innermost last', async () => {
  const { tracker } = await open();
  tracker.fault(FAULT);
  await tracker.close();
  expect(envelopes).toHaveLength(1);
  expect(envelopes[0]?.path).toMatch(/^\/api\/42\/envelope\/\?.*sentry_key=publickey/);
  expect(events()[0]).toMatchObject({
    release: '1.2.3',
    environment: 'test',
    level: 'error',
    fingerprint: [FAULT.fingerprint],
    transaction: 'GET /api/hours',
    tags: { source: 'request', where: 'GET /api/hours', times: 1 },
    exception: {
      values: [
        {
          type: 'TypeError',
          value: 'cannot read properties of undefined',
          stacktrace: {
            frames: [
              { function: 'run', filename: 'chat-server/src/http/api.ts' },
              { function: 'readHours', filename: 'chat-server/src/desk/hours/read-hours.ts' },
            ],
          },
        },
      ],
    },
  });
});

it('sends nothing that it was not told: no user, no request, no breadcrumbs, no modules, no name of the machine', async () => {
  const { tracker } = await open();
  tracker.fault(FAULT);
  tracker.event('the server has started', { port: 1 });
  await tracker.close();
  expect(envelopes).toHaveLength(2);
  const known = ['contexts', 'environment', 'event_id', 'exception', 'fingerprint', 'level', 'message', 'platform'];
  const allowed = new Set([...known, 'release', 'sdk', 'tags', 'timestamp', 'transaction']);
  for (const event of events()) {
    expect(Object.keys(event ?? {}).filter((key) => !allowed.has(key))).toEqual([]);
    expect(Object.keys((event?.['contexts'] ?? {}) as object)).toEqual(['trace']);
  }
  expect(JSON.stringify(envelopes)).not.toContain(hostname());
});

it('tells of a kind once a minute, and then how many there were', async () => {
  const { tracker, clock } = await open();
  for (let count = 0; count < 5; count += 1) tracker.fault(FAULT);
  tracker.fault({ ...FAULT, fingerprint: 'v1:another' });
  clock.time += 60_000;
  tracker.fault(FAULT);
  await tracker.close();
  const told = events().map((event) => [
    (event?.['fingerprint'] as string[])[0],
    (event?.['tags'] as { times: number }).times,
  ]);
  expect(told).toEqual([
    [FAULT.fingerprint, 1],
    ['v1:another', 1],
    [FAULT.fingerprint, 5],
  ]);
});

it('tells of so many kinds and no more until some have been quiet', async () => {
  const { tracker, clock } = await open();
  for (let kind = 0; kind < 200; kind += 1) {
    tracker.fault({ ...FAULT, fingerprint: `v1:${kind}` });
    if (kind % 10 === 9) await vi.waitFor(() => expect(envelopes).toHaveLength(kind + 1));
  }
  tracker.fault({ ...FAULT, fingerprint: 'v1:too many' });
  clock.time += 60_000;
  tracker.fault({ ...FAULT, fingerprint: 'v1:later' });
  await tracker.close();
  expect(envelopes).toHaveLength(201);
  expect(events().at(-1)).toMatchObject({ fingerprint: ['v1:later'] });
});

it('says what could not be sent, and asks a tracker no more that wants to be left alone', async () => {
  answer = { status: 429, headers: { 'retry-after': '60' } };
  const { tracker, lost } = await open();
  tracker.event('first');
  await vi.waitFor(() => expect(lost).toHaveBeenCalledWith('it answered 429'));
  tracker.event('second');
  await tracker.close();
  expect(envelopes).toHaveLength(1);
});

it('outlives a tracker that is not there', async () => {
  const { tracker } = await open();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  tracker.fault(FAULT);
  await expect(tracker.close()).resolves.toBeUndefined();
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../core/app-error.ts';
import { acquireControl, callControl, StoreTakenError } from './index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'control-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Sends bytes as they are, and gives the first line that comes back. */
async function send(bytes: string | Buffer): Promise<unknown> {
  const socket = connect(join(folder, 'control.sock'));
  const lines = createInterface(socket);
  socket.write(bytes);
  const [line] = (await once(lines, 'line')) as [string];
  socket.destroy();
  return JSON.parse(line);
}

it('is a lock: refuses a second one with who has it and since when, until released', async () => {
  const control = await acquireControl(folder, {}, { now: () => 1_700_000_000_000 });
  const refused = await acquireControl(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreTakenError);
  expect(refused).toMatchObject({ pid: process.pid, since: 1_700_000_000_000 });
  expect((refused as Error).message).toContain('2023-11-14T22:13:20.000Z');
  await control.release();
  const again = await acquireControl(folder);
  await again.release();
  expect(await readdir(folder)).toEqual([]);
});

it('lets exactly one win, however many ask at once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => acquireControl(folder)));
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]!.value.release();
    expect(await readdir(folder)).toEqual([]);
  }
});

it('is for its owner alone', async () => {
  const control = await acquireControl(folder);
  expect((await stat(join(folder, 'control.sock'))).mode & 0o777).toBe(0o600);
  await control.release();
});

it('carries out commands, and says that it is starting until it has some', async () => {
  const control = await acquireControl(folder);
  await expect(callControl(folder, 'double', 4)).rejects.toMatchObject({ code: 'unavailable' });
  control.serve({
    double: async (args) => Number(args) * 2,
    refuse: () => {
      throw new AppError('handle_taken', { message: 'the handle ana is taken' });
    },
  });
  expect(await callControl(folder, 'double', 4)).toBe(8);
  await expect(callControl(folder, 'refuse')).rejects.toMatchObject({
    code: 'handle_taken',
    message: 'the handle ana is taken',
  });
  await expect(callControl(folder, 'constructor')).rejects.toMatchObject({ code: 'unknown_command' });
  await control.release();
});

it('still answers what was asked before it let go', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const asked = Promise.withResolvers<void>();
  const control = await acquireControl(folder, {
    slow: () => {
      asked.resolve();
      return promise;
    },
  });
  const answer = callControl(folder, 'slow');
  await asked.promise;
  await control.release();
  resolve('done');
  expect(await answer).toBe('done');
});

it('says that nobody listens, and that nobody answers', async () => {
  await expect(callControl(folder, 'who')).rejects.toMatchObject({ code: 'nobody_listening' });
  const control = await acquireControl(folder, { never: () => new Promise(() => undefined) });
  await expect(callControl(folder, 'never', undefined, { timeout: 50 })).rejects.toMatchObject({ code: 'no_answer' });
  await control.release();
});

it('answers malformed, oversized and unknown requests with an error, and goes on', async () => {
  const control = await acquireControl(folder, { fail: () => Promise.reject(new Error('broken')) });
  const codeOf = async (bytes: string | Buffer) => ((await send(bytes)) as { error: { code: string } }).error.code;
  expect(await codeOf('not json\n')).toBe('invalid_payload');
  expect(await codeOf('null\n')).toBe('invalid_payload');
  expect(await codeOf('{"id":1,"command":"who"}\n')).toBe('invalid_payload');
  expect(await codeOf(Buffer.from([0x22, 0xff, 0x22, 0x0a]))).toBe('invalid_payload');
  expect(await codeOf('{"id":"1","command":"__proto__"}\n')).toBe('unknown_command');
  expect(await codeOf('{"id":"1","command":"fail"}\n')).toBe('internal');
  expect(await codeOf(Buffer.alloc(1024 * 1024 + 1, 0x20))).toBe('payload_too_large');
  expect(await callControl(folder, 'who')).toMatchObject({ pid: process.pid });
  await control.release();
});

it('refuses a folder whose socket would have too long a path', async () => {
  const deep = join(folder, 'x'.repeat(120));
  await mkdir(deep);
  await expect(acquireControl(deep)).rejects.toThrow('choose a shorter DATA_DIR');
});

it('refuses a folder that is a file, in a sentence', async () => {
  await expect(acquireControl('/dev/null')).rejects.toThrow('The data folder /dev/null cannot be written to (EEXIST)');
});

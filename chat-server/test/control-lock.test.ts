import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireControl, callControl } from '../src/control/index.ts';

const HOLDER = new URL('./fixtures/hold-folder.ts', import.meta.url).pathname;

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'control-'));
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(kill));
  await rm(folder, { recursive: true });
});

function start(): { child: ChildProcess; said: Promise<string> } {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said = once(createInterface(child.stdout!), 'line').then(([line]) => line as string);
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('lets exactly one of twenty processes win, over what a killed one left behind', async () => {
  const first = start();
  expect(await first.said).toBe('held');
  for (let round = 0; round < 2; round += 1) {
    await Promise.all(children.map(kill));
    const rivals = Array.from({ length: 20 }, start);
    const said = await Promise.all(rivals.map((rival) => rival.said));
    expect(said.toSorted()).toEqual(['held', ...Array<string>(19).fill('taken')]);
    const winner = rivals[said.indexOf('held')]!;
    expect(await callControl(folder, 'who')).toMatchObject({ pid: winner.child.pid, state: 'holder' });
  }
});

it('names the process that has the folder, also one that is stopped', async () => {
  const { child, said } = start();
  expect(await said).toBe('held');
  await expect(acquireControl(folder)).rejects.toMatchObject({ name: 'StoreTakenError', pid: child.pid });
  child.kill('SIGSTOP');
  await expect(acquireControl(folder)).rejects.toThrow('does not answer');
});

it('leaves nothing behind once a killed holder has been replaced and the next one let go', async () => {
  const { child, said } = start();
  await said;
  await kill(child);
  await expect(callControl(folder, 'who')).rejects.toMatchObject({ code: 'nobody_listening' });
  const control = await acquireControl(folder);
  await control.release();
  expect(await readdir(folder)).toEqual([]);
});

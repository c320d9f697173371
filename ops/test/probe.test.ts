import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callControl, readConfig, type RunningServer, startServer } from '@repere/chat-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../src/cli/command.ts';
import { runProbe } from '../src/probe/probe.ts';

const folder = mkdtempSync(join(tmpdir(), 'repere-'));
const dataDir = join(folder, 'data');

let server: RunningServer;
beforeAll(async () => {
  const read = readConfig({
    REPERE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_DIR: join(folder, 'logs'),
  });
  if (!read.ok) throw new Error(read.faults.join());
  server = await startServer(read.config);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Types `repere probe` with these words; answers what it printed and how it ended. */
async function probe(...args: string[]) {
  const lines: string[] = [];
  const io = {
    print: (line: string) => lines.push(line),
    askServer: (command: string, what?: unknown) => callControl(dataDir, command, what),
    signal: new AbortController().signal,
  } as unknown as Io;
  return { ended: await runProbe.run(args, io), lines };
}

const metric = async (series: string) => {
  const text = await (await fetch(new URL('/metrics', server.local))).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')[1] ?? 0,
  );
};

describe('a probe', () => {
  it('sends a real message, again and again, and is counted with its time', async () => {
    for (let each = 0; each < 4; each += 1)
      expect(await probe()).toEqual({
        ended: undefined,
        lines: [expect.stringMatching(/^The message arrived after \d+ ms\.$/)],
      });
    expect(await metric('repere_probes_total{outcome="ok"}')).toBe(4);
    expect(await metric('repere_probe_duration_seconds_count')).toBe(4);
    expect(await metric('repere_messages_total{kind="direct",role="member"}')).toBe(4);
  });

  it('makes two accounts, and no more, that nobody finds', async () => {
    const listed = JSON.stringify(await callControl(dataDir, 'account.list', {}));
    expect(listed.match(/"handle":"probe-/g)).toHaveLength(2);
  });

  it('says what it waited for where nobody answers, and is counted as failed', async () => {
    const silent = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const { ended, lines } = await probe('--url', `http://127.0.0.1:${port}`, '--json');
    silent.close();
    expect(ended).toBe('refused');
    expect(JSON.parse(lines[0] ?? '')).toEqual({ outcome: 'failed', why: 'the connection was not made' });
    expect(await metric('repere_probes_total{outcome="failed"}')).toBe(1);
  });

  it.each(['0', '9', 'often', '3601'])('does not probe every %s seconds', async (seconds) => {
    await expect(probe('--every', seconds)).rejects.toThrow('--every takes');
  });
});

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import pino from 'pino';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(child: string, options: { uid?: number } = {}): SpawnSyncReturns<string> {
  const script = join(import.meta.dirname, 'children', child);
  return spawnSync(process.execPath, [script, folder], { encoding: 'utf8', ...options });
}

it('keeps every error that was logged right before SIGKILL', () => {
  const child = run('write-and-die.ts');
  expect(child.signal).toBe('SIGKILL');
  const lines = readFileSync(join(folder, 'errors.log'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(201);
  const last = JSON.parse(String(lines.at(-1))) as { err: { stack: string } };
  expect(last.err.stack).toContain('the last words');
});

it('writes what was waiting when the process exits', () => {
  const child = run('write-and-exit.ts');
  expect(child.status).toBe(0);
  const lines = readFileSync(join(folder, 'app.log'), 'utf8').trimEnd().split('\n');
  expect(lines).toEqual(Array.from({ length: 500 }, (_, index) => `line ${index}`));
});

it('names a folder that cannot be written, and what to do', () => {
  chmodSync(folder, 0o555);
  // Root writes into read-only folders: there, the child runs as nobody.
  const child = run('open.ts', process.getuid?.() === 0 ? { uid: 65534 } : {});
  expect(child.stderr).toBe('');
  expect(child.stdout).toMatch(
    /^LogFolderError: Cannot write logs to .*app\.log \(EACCES.*set LOG_DIR to another folder\.$/,
  );
  expect(child.status).toBe(1);
});

it('serves as a pino transport', async () => {
  const transport: unknown = pino.transport({
    target: import.meta.resolve('../src/transport.ts'),
    options: { folder, name: 'app', maxBytes: 1_000_000, frequency: 'daily', keep: 5, maxTotalBytes: 10_000_000 },
  });
  const logger = pino(transport as pino.DestinationStream);
  logger.info('through a thread');
  await vi.waitFor(() => expect(readFileSync(join(folder, 'app.log'), 'utf8')).toContain('through a thread'), 10_000);
  (transport as { end(): void }).end();
});

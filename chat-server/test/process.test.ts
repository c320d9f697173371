import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { serverEnvironment, startServerProcess } from './kit/server-process.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the server until it ends: for starts that fail. */
function run(extra: Record<string, string>, uid?: number): Promise<{ code: number | null; said: string[] }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['chat-server/src/main.ts'],
      { cwd: ROOT, env: serverEnvironment(folder, extra), ...(uid !== undefined && { uid, gid: uid }) },
      (_, stdout, stderr) => resolve({ code: child.exitCode, said: `${stdout}${stderr}`.trim().split('\n') }),
    );
  });
}

const start = () => startServerProcess(folder);

describe('a start that cannot succeed is one line that says what to do, and exit code 1', () => {
  it('names every wrong value', async () => {
    const { code, said } = await run({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect([code, said]).toEqual([1, [expect.stringMatching(/PORT is "http".*LOG_LEVEL is "loud"/)]]);
  });

  it('names a taken port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const { code, said } = await run({ PORT: String(port) });
    expect([code, said]).toEqual([1, [expect.stringMatching(new RegExp(`port ${port}.*taken.*set PORT`))]]);
    other.close();
  });

  it('names a folder that it may not write', async () => {
    await mkdir(join(folder, 'data'), { mode: 0o500 });
    await mkdir(join(folder, 'logs'), { mode: 0o777 });
    await chmod(join(folder, 'logs'), 0o777);
    await chmod(join(folder, 'data'), 0o555);
    // Root may write anywhere, so somebody else starts it.
    const { code, said } = await run({}, process.getuid?.() === 0 ? 65_534 : undefined);
    expect([code, said]).toEqual([1, [expect.stringMatching(/data.* cannot be written.*DATA_DIR/)]]);
  });

  it('names a list of urgent words that is not there, and one that cannot be read', async () => {
    const missing = await run({ URGENT_DIR: folder });
    expect([missing.code, missing.said]).toEqual([1, [expect.stringMatching(/there is no .*fr\.txt: .*URGENT_DIR/)]]);
    for (const name of ['fr.txt', 'en.txt']) await writeFile(join(folder, name), '[urgent]\n');
    const broken = await run({ URGENT_DIR: folder });
    expect([broken.code, broken.said]).toEqual([
      1,
      [expect.stringMatching(/urgent words.*fr\.txt, line 1: no heading/)],
    ]);
  });

  it('names a site that is not there, in production', async () => {
    const production = {
      REPERE_ENV: 'production',
      PUBLIC_URL: 'https://repere.example',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      SMTP_URL: 'smtp://localhost',
      MAIL_FROM: 'bonjour@repere.example',
      SITE_DIR: join(folder, 'nothing'),
    };
    const { code, said } = await run(production);
    expect([code, said]).toEqual([1, [expect.stringMatching(/no built site in .*nothing.*npm run build/)]]);
  });

  it('names the process that has the data folder', async () => {
    const { child, ended } = await start();
    const { code, said } = await run({});
    expect([code, said]).toEqual([1, [expect.stringContaining(String(child.pid))]]);
    child.kill('SIGTERM');
    await ended;
  });
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends within five seconds of %s, with exit code 0', async (signal) => {
    const { child, ended } = await start();
    const began = performance.now();
    child.kill(signal);
    // npm hands each signal on a second time.
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await readFile(join(folder, 'logs/app.log'), 'utf8')).toContain('stopping');
  });

  it('waits for no connection that has said nothing', async () => {
    const { child, ended, url } = await start();
    const silent = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    silent.destroy();
  });

  it('leaves a store that starts again after SIGKILL, with its accounts', async () => {
    const first = await start();
    const account = { email: 'a@example.org', password: 'juniper under snow', name: 'A Person', handle: 'aperson' };
    await callControl(join(folder, 'data'), 'account.create', account);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start();
    expect(await callControl(join(folder, 'data'), 'account.list')).toMatchObject([{ handle: 'aperson' }]);
    // Servers within the tests may keep passwords cheaper than this; one that is started by its own main file must not.
    const accounts = join(folder, 'data/accounts');
    const [kept = ''] = (await readdir(accounts, { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(await readFile(join(accounts, kept), 'utf8')).toContain('"$argon2id$v=19$m=19456,t=2,p=1$');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

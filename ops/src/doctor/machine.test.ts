import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ControlError } from '@repere/chat-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConfiguration } from './configuration.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkDisk } from './disk.ts';
import { examine } from './examine.ts';
import { checkFolders } from './folders.ts';
import { judgeNode } from './node.ts';
import { checkPort } from './port.ts';
import { checkSecrets } from './secrets.ts';
import { patientWith } from './testing/patient.ts';

let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-doctor-'));
  env = { DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs'), SITE_DIR: folder, HOST: '127.0.0.1' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('asks for a Node that runs this', () => {
  expect(judgeNode('24.0.0')).toMatchObject({ state: 'ok' });
  expect(judgeNode('20.19.1')).toMatchObject({ state: 'fault', remedy: expect.stringContaining('npm ci') as string });
});

describe('configuration', () => {
  it('repeats each fault of the environment', async () => {
    const found = await checkConfiguration.look({
      ...patientWith(env),
      config: undefined,
      faults: ['PORT is "x"', 'b'],
    });
    expect(found.map(({ state, says }) => [state, says])).toEqual([
      ['fault', 'PORT is "x"'],
      ['fault', 'b'],
    ]);
    expect(await checkFolders.look({ ...patientWith(env), config: undefined })).toMatchObject([{ state: 'skipped' }]);
  });
});

describe('secrets', () => {
  const random = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37) % 256)).toString('base64');

  it('finds none missing where nothing has to be there', async () => {
    expect(await checkSecrets.look(patientWith({ ...env, MASTER_KEY: random }))).toMatchObject([{ state: 'ok' }]);
  });

  it.each([
    [{ MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }, /MASTER_KEY does not look random/],
    [{ EMBEDDERS: `https://a.example=${'ab'.repeat(16)}` }, /secret of https:\/\/a\.example/],
    [{ METRICS_TOKEN: 'letmein' }, /METRICS_TOKEN has fewer than 24/],
  ])('finds a weak one, and does not repeat it: %j', async (weak, says) => {
    const [found] = await checkSecrets.look(patientWith({ ...env, ...weak }));
    expect(found).toMatchObject({ state: 'fault', says: expect.stringMatching(says) as string });
    expect(JSON.stringify(found)).not.toContain(Object.values(weak)[0]);
  });

  it('finds files of secrets that others can read', async () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'MASTER_KEY=…');
    chmodSync(file, 0o640);
    const look = () => checkSecrets.look(patientWith(env, { cwd: folder }));
    expect(await look()).toMatchObject([{ state: 'fault', remedy: `chmod 600 ${file}` }]);
    chmodSync(file, 0o600);
    expect(await look()).toMatchObject([{ state: 'ok' }]);
  });
});

describe('folders', () => {
  it('are well where they can be made, and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'index.html'), '');
    expect((await checkFolders.look(patientWith(env))).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const [found] = await checkDataFolder.look(patientWith(env));
    expect(found).toMatchObject({ state: 'ok', says: expect.stringContaining('nobody has') as string });
  });

  it('finds an open data folder, and a site that was not built', async () => {
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o755);
    const found = await checkFolders.look(patientWith(env));
    expect(found.filter(({ state }) => state === 'fault').map(({ remedy }) => remedy)).toEqual([
      `chmod 700 ${join(folder, 'data')}`,
      'npm run build',
    ]);
  });

  it('finds something else in their place', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    expect((await checkFolders.look(patientWith(env)))[0]).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('ENOTDIR') as string,
    });
  });
});

it('reads the room on the disks, once where both folders share one', async () => {
  const found = await checkDisk.look(patientWith(env));
  expect(found[0]?.says).toMatch(/^\d+ of \d+ MiB are free where /);
  expect(found.filter(({ says }) => says.includes('MiB'))).toHaveLength(1);
});

describe('data folder', () => {
  const second = async (text?: string) => {
    mkdirSync(join(folder, 'data'));
    if (text !== undefined) writeFileSync(join(folder, 'data/store.json'), text);
    return (await checkDataFolder.look(patientWith(env)))[1];
  };

  it('says which form it has', async () =>
    expect(await second('{"data":{"format":1}}')).toMatchObject({ state: 'ok' }));
  it('says that it is empty', async () =>
    expect(await second()).toMatchObject({ says: expect.stringContaining('no store yet') as string }));
  it.each([['{"for'], ['{}']])('finds damage: %s', async (text) =>
    expect(await second(text)).toMatchObject({
      state: 'fault',
      remedy: expect.stringContaining('Restoring') as string,
    }),
  );

  it('finds a holder that does not answer', async () => {
    const askServer = async () => {
      throw new ControlError('no_answer', 'no answer');
    };
    expect(await checkDataFolder.look(patientWith(env, { askServer }))).toMatchObject([{ state: 'fault' }, {}]);
  });
});

describe('port', () => {
  const onPort = async (server: ReturnType<typeof createNetServer>, look: (port: string) => Promise<unknown>) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await look(String((server.address() as AddressInfo).port));
    } finally {
      server.close();
    }
  };

  it('is free, or taken by something else', async () => {
    let taken = '';
    const found = await onPort(createNetServer(), (port) =>
      checkPort.look(patientWith({ ...env, PORT: (taken = port) })),
    );
    expect(found).toMatchObject([{ state: 'fault', remedy: expect.stringContaining(`:${taken}'`) as string }]);
    expect(await checkPort.look(patientWith({ ...env, PORT: taken }))).toMatchObject([{ state: 'ok' }]);
  });

  it('is taken by the server of this data folder', async () => {
    const server = createServer((_, answer) => void answer.setHeader('connection', 'close').end('alive'));
    const askServer = async () => ({ pid: 1, since: 0 });
    const found = await onPort(server, (port) => checkPort.look(patientWith({ ...env, PORT: port }, { askServer })));
    expect(found).toMatchObject([{ state: 'ok', says: expect.stringContaining('served by') as string }]);
  });

  it('is on an address of another machine', async () => {
    const [found] = await checkPort.look(patientWith({ ...env, HOST: '192.0.2.1', PORT: '0' }));
    expect(found).toMatchObject({ state: 'fault', remedy: expect.stringContaining('HOST=localhost') as string });
  });
});

it('goes on where a check fails, and says so', async () => {
  const broken = { name: 'broken', look: async () => Promise.reject(new Error('no')) };
  const found = [];
  for await (const each of examine(patientWith(env), [broken, checkDataFolder])) found.push(each);
  expect(found).toMatchObject([
    { check: 'broken', state: 'fault', says: 'broken could not be looked at: no' },
    { check: 'data folder' },
    { check: 'data folder' },
  ]);
});

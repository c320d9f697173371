import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type RunningServer, startServer } from '../../src/index.ts';

/** A real server on a free port, over real files. */
export interface TestServer {
  url: string;
  dataDir: string;
  logDir: string;
  /** Stops it in order and starts it again on the same data and the same port; `between` runs while it is stopped. */
  restart(between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** For tests of passwords, of the time that they take, and of where they are moved: a hash costs what it costs in production. */
export const PASSWORDS_AS_EVER = { passwordCost: undefined };

/** Next to nothing: with what a password costs in production, most of the tests' time would go into it. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** Starts a server over an empty store. `env` adds to the environment that it reads, `given` takes the place of what it makes itself. */
export async function startTestServer(
  env: Record<string, string> = {},
  given: Parameters<typeof startServer>[1] = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-'));
  const dataDir = join(folder, 'data');
  const logDir = join(folder, 'logs');
  const start = async (port: string): Promise<RunningServer> => {
    const read = readConfig({
      REPERE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: port,
      DATA_DIR: dataDir,
      LOG_DIR: logDir,
      SITE_DIR: join(import.meta.dirname, '../site'),
      ...env,
    });
    if (!read.ok) throw new Error(read.faults.join('; '));
    return startServer(read.config, { passwordCost: CHEAP, ...given });
  };
  let server = await start('0');
  return {
    get url() {
      return server.local;
    },
    dataDir,
    logDir,
    async restart(between) {
      const { port } = new URL(server.local);
      await server.close();
      await between?.();
      server = await start(port);
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** The environment of a server over a folder of its own, on a free port. */
export function serverEnvironment(folder: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    REPERE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_DIR: join(folder, 'logs'),
    SITE_DIR: join(ROOT, 'chat-server/test/site'),
    ...extra,
  };
}

/** A server in a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  dataDir: string;
  /** The exit code; `null` after a signal that could not be handled. */
  ended: Promise<number | null>;
}

/**
 * Starts the server's own main file and waits until it serves; rejects with what it said where it ends instead. `through` is a command that
 * runs it in its own place.
 */
export async function startServerProcess(
  folder: string,
  extra: Record<string, string> = {},
  through: readonly string[] = [],
): Promise<ServerProcess> {
  const env = serverEnvironment(folder, extra);
  const [command = '', ...rest] = [...through, process.execPath, join(ROOT, 'chat-server/src/main.ts')];
  const child = spawn(command, rest, { cwd: ROOT, env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /serving (http\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  return { child, url, dataDir: join(folder, 'data'), ended };
}

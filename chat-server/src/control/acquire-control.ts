import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, rename, stat, unlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Clock, systemClock } from '../core/clock.ts';
import { CONTROL_SOCKET } from './call-control.ts';
import { ControlError } from './control-error.ts';
import type { Who } from './control-wire.ts';
import { outlast } from './outlast.ts';
import { type ControlCommands, serveControl } from './serve-control.ts';
import { socketPath } from './socket-path.ts';

/** The data folder, held by this process until it lets go or ends. */
export interface Control {
  /** Adds commands. Until there are any, a caller hears that the server is starting. */
  serve(commands: ControlCommands): void;
  /** Lets go of the folder. Commands under way still get their answers out. */
  release(): Promise<void>;
}

/** The names of those who have the folder, or want it: never used twice, so that removing a dead one cannot hit a living. */
const CLAIM = /^control\.[0-9a-f]{16}\.sock$/;

/**
 * Takes the data folder for this process: whoever listens at its control socket has it, and the kernel ends that with the process.
 * Throws `StoreTakenError` where another process has it.
 *
 * Of many that start at once exactly one wins. Each listens under a name of its own, shows that name, and only then looks at the
 * others': of any two, at least one sees the other. Where both do, the lower name stays (see {@link outlast}). Only the winner
 * touches `control.sock`, so that a stale one is replaced by nobody else at the same time.
 */
export async function acquireControl(
  dataDir: string,
  commands?: ControlCommands,
  clock: Clock = systemClock,
): Promise<Control> {
  const name = `control.${randomBytes(8).toString('hex')}.sock`;
  const who: Who = { pid: process.pid, since: clock.now(), state: 'candidate' };
  let served: ControlCommands | undefined = commands;

  const find = (command: string): ControlCommands[string] => {
    if (command === 'who') return () => who;
    if (!served) throw new ControlError('unavailable', 'the server is starting: try again in a moment');
    if (Object.hasOwn(served, command)) return served[command]!;
    throw new ControlError('unknown_command', `there is no command "${command}"`);
  };

  const server = await listen(dataDir, name, find).catch((error: unknown) => {
    throw explain(dataDir, error);
  });
  const claim = join(dataDir, name);
  const door = join(dataDir, CONTROL_SOCKET);
  try {
    await outlast(dataDir, name, CLAIM);
    await removeIfThere(door);
    await link(claim, door);
  } catch (error) {
    await removeIfThere(claim);
    server.close();
    throw error;
  }
  who.state = 'holder';

  return {
    serve: (more) => void (served = { ...served, ...more }),
    async release() {
      if (await isSame(claim, door)) await removeIfThere(door);
      await removeIfThere(claim);
      server.close();
    },
  };
}

interface Listener {
  /** Stops listening at once; connections end when their requests are answered. */
  close(): void;
}

/** Listens under `name`. The name is shown only once somebody answers behind it: whoever finds it silent may take it for dead. */
async function listen(
  dataDir: string,
  name: string,
  find: (command: string) => ControlCommands[string],
): Promise<Listener> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unborn = `${name}.new`;
  const ends = new Set<() => void>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const end = serveControl(socket, find);
    ends.add(end);
    socket.on('close', () => ends.delete(end));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath(dataDir, unborn), resolve);
  });
  await chmod(join(dataDir, unborn), 0o600);
  await rename(join(dataDir, unborn), join(dataDir, name));
  return {
    close() {
      server.close();
      for (const end of ends) end();
    },
  };
}

function explain(dataDir: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) return error;
  return new Error(
    `The data folder ${dataDir} cannot be written to (${code}). Change its owner, or choose another DATA_DIR.`,
  );
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one).catch(() => undefined), stat(other).catch(() => undefined)]);
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

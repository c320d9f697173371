import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { callSocket, CONTROL_SOCKET } from './call-control.ts';
import { ControlError, StoreTakenError } from './control-error.ts';
import type { Who } from './control-wire.ts';
import { socketPath } from './socket-path.ts';

/** How long another process may take to say who it is, in milliseconds. One that is stopped or stalled still has the folder. */
const PATIENCE = 5_000;

/** Between two looks at another process, in milliseconds. */
const INTERVAL = 10;

/**
 * Returns once no other process has the folder or may still get it before `name` does. Throws `StoreTakenError` where one has it, or is a
 * candidate with a lower name. A candidate with a higher name may have looked before `name` was shown: it is waited for until
 * it has won or gone.
 */
export async function outlast(dataDir: string, name: string, claims: RegExp): Promise<void> {
  const others = (await readdir(dataDir)).filter((each) => each !== name && claims.test(each));
  for (const other of others) {
    for (;;) {
      const who = await ask(dataDir, other);
      if (!who) {
        await unlink(join(dataDir, other)).catch(() => undefined);
        break;
      }
      if (who.state === 'holder' || other < name) throw new StoreTakenError(dataDir, who);
      await pause(INTERVAL);
    }
  }
  // The door last: it leads to a holder whose own name somebody swept away.
  const holder = await ask(dataDir, CONTROL_SOCKET);
  if (holder) throw new StoreTakenError(dataDir, holder);
}

/** Who listens under a name, or `undefined` where nobody does any more. */
async function ask(dataDir: string, name: string): Promise<Who | undefined> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return (await callSocket(socketPath(dataDir, name), 'who', undefined, PATIENCE)) as Who;
    } catch (error) {
      const code = error instanceof ControlError ? error.code : undefined;
      if (code === 'nobody_listening') return undefined;
      // One that hangs up is most likely on its way out: the next look finds nobody.
      if (code !== 'cut_off' || performance.now() > deadline) throw new StoreTakenError(dataDir, undefined);
      await pause(INTERVAL);
    }
  }
}

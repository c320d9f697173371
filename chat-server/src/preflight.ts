import { createServer } from 'node:net';
import { access, constants, mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { callControl, ControlError } from './control/index.ts';

/**
 * Checks what can be checked before anything is built: the folders are writable, nobody else has the store, the port is free.
 * Throws the first thing that is wrong; {@link explainStart} turns it into a line.
 */
export async function preflight(config: Config): Promise<void> {
  for (const folder of [config.dataDir, config.logDir]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  }
  const holder = await whoHolds(config.dataDir);
  if (holder !== undefined)
    throw new Error(
      `the data folder ${config.dataDir} is in use by process ${holder}: stop it, or set DATA_DIR to another folder`,
    );
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

async function whoHolds(dataDir: string): Promise<number | undefined> {
  try {
    return ((await callControl(dataDir, 'who', undefined, { timeout: 2_000 })) as { pid: number }).pid;
  } catch (error) {
    if (error instanceof ControlError && error.code === 'nobody_listening') return undefined;
    throw error;
  }
}

import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { acquireControl, type ControlCommands } from './control/index.ts';
import { developmentKey } from './development-key.ts';
import { openLog } from './observability/index.ts';

export interface OfflineStore {
  /** The same commands that the control socket offers while a server runs. */
  commands: ControlCommands;
  close(): Promise<void>;
}

/**
 * Opens the store for one command while nobody serves it, under the same lock. What the command does is logged where the server logs: an
 * owner's acts leave the same audit lines either way.
 */
export async function openOffline(config: Config): Promise<OfflineStore> {
  const control = await acquireControl(config.dataDir);
  const closing = [() => control.release()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const logs = await openLog(config);
    closing.push(() => logs.close());
    const app = await createApp({
      config,
      masterKey: config.masterKey ?? (await developmentKey(config.dataDir)),
      log: logs.log,
      onFatal: (error) => {
        throw error;
      },
    });
    closing.push(() => app.close(0));
    return { commands: app.commands, close };
  } catch (error) {
    await close();
    throw error;
  }
}

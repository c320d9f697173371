import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { acquireControl, type ControlCommands } from './control/index.ts';
import { developmentKey } from './development-key.ts';
import { createSilentLog } from './observability/index.ts';

export interface OfflineStore {
  /** The same commands that the control socket offers while a server runs. */
  commands: ControlCommands;
  close(): Promise<void>;
}

/** Opens the store for one command while nobody serves it, under the same lock. */
export async function openOffline(config: Config): Promise<OfflineStore> {
  const control = await acquireControl(config.dataDir);
  try {
    const app = await createApp({
      config,
      masterKey: config.masterKey ?? (await developmentKey(config.dataDir)),
      log: createSilentLog(),
      onFatal: (error) => {
        throw error;
      },
    });
    return {
      commands: app.commands,
      async close() {
        await app.close(0);
        await control.release();
      },
    };
  } catch (error) {
    await control.release();
    throw error;
  }
}

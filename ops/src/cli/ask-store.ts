import {
  callControl,
  type Config,
  ControlError,
  explainStart,
  type OfflineStore,
  openOffline,
} from '@repere/chat-server';

/** The store as one command asks it, many times if it likes. */
export interface AskedStore {
  ask(command: string, args: unknown): Promise<unknown>;
  /** Lets the store go, if this command has opened it. */
  close(): Promise<void>;
}

/** Asks the server that has the store; while nobody has it, opens it for as long as the command takes, under the same lock. */
export function askStore(config: Config): AskedStore {
  let offline: OfflineStore | undefined;
  return {
    async ask(command, args) {
      if (!offline) {
        try {
          return await callControl(config.dataDir, command, args);
        } catch (error) {
          if (!(error instanceof ControlError) || error.code !== 'nobody_listening') throw error;
        }
        offline = await openOffline(config).catch((error: unknown) => {
          throw new Error(explainStart(error, config), { cause: error });
        });
      }
      return await offline.commands[command]?.(args);
    },
    async close() {
      await offline?.close();
    },
  };
}

import { callControl, type Config, ControlError, explainStart, openOffline } from '@repere/chat-server';

/** Asks the server that has the store; while nobody has it, opens it for this one command, under the same lock. */
export async function askStore(config: Config, command: string, args: unknown): Promise<unknown> {
  try {
    return await callControl(config.dataDir, command, args);
  } catch (error) {
    if (!(error instanceof ControlError) || error.code !== 'nobody_listening') throw error;
  }
  const store = await openOffline(config).catch((error: unknown) => {
    throw new Error(explainStart(error, config), { cause: error });
  });
  try {
    return await store.commands[command]?.(args);
  } finally {
    await store.close();
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ControlError } from '@repere/chat-server';
import { type Finding, fault, ok, withConfig } from './check.ts';

const RESTORE = 'restore it: docs/operations.md, “Restoring”';

/** Who has the data folder, and what is in it. */
export const checkDataFolder = withConfig('data folder', async ({ dataDir }, { askServer }) => [
  await judgeHolder(dataDir, askServer),
  await judgeManifest(join(dataDir, 'store.json')),
]);

async function judgeHolder(dataDir: string, askServer: (command: string) => Promise<unknown>): Promise<Finding> {
  try {
    const { pid, since } = (await askServer('who')) as { pid: number; since: number };
    return ok(`process ${pid} has ${dataDir}, since ${new Date(since).toISOString()}`);
  } catch (error) {
    const code = error instanceof ControlError ? error.code : (error as NodeJS.ErrnoException).code;
    if (code === 'nobody_listening') return ok(`nobody has ${dataDir} now`);
    const who = `sudo fuser -v ${join(dataDir, 'control.sock')}`;
    return fault(`${dataDir} is held by a process that does not answer (${code})`, `${who}, then end that process`);
  }
}

async function judgeManifest(file: string): Promise<Finding> {
  try {
    const { data } = JSON.parse(await readFile(file, 'utf8')) as { data?: { format?: unknown } };
    const format = data?.format;
    if (typeof format === 'number') return ok(`the store is of format ${format}`);
    return fault(`${file} names no format`, RESTORE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return ok('there is no store yet: the first start makes one');
    if (error instanceof SyntaxError) return fault(`${file} is damaged`, RESTORE);
    throw error;
  }
}

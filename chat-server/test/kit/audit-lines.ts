import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestServer } from './server.ts';

/** The audit lines of a server's log that say all of this, oldest first. */
export async function auditLines(
  { logDir }: Pick<TestServer, 'logDir'>,
  facts: Record<string, unknown>,
): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(logDir, 'app.log'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['audit'] === true && Object.entries(facts).every(([name, value]) => line[name] === value));
}

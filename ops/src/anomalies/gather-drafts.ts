import type { AnomalyPage } from '@repere/chat-server';
import { readLogLine } from '@repere/chat-server';
import type { Io } from '../cli/command.ts';
import { type Found, sumUp } from './sum.ts';

/** Every draft that the store has, page by page. */
export async function gatherDrafts(io: Io): Promise<Found[]> {
  const found: Found[] = [];
  for (let cursor: string | undefined; ;) {
    const page = (await io.ask('anomalies.list', { cursor })) as AnomalyPage;
    found.push(...page.anomalies);
    io.progress(page.cursor === undefined ? '' : `${found.length} drafts`);
    if (page.cursor === undefined) return found;
    cursor = page.cursor;
  }
}

/** What log files tell, put together; and how many of their lines are no log lines. */
export async function gatherFromLogs(
  io: Io,
  files: readonly string[],
): Promise<{ found: Found[]; unreadable: number }> {
  const found = new Map<string, Found>();
  let unreadable = 0;
  for (const file of files) {
    for await (const line of io.readLines(file)) {
      if (line === '') continue;
      const sighting = readLogLine(line);
      if (sighting === 'unreadable') unreadable += 1;
      else if (sighting) sumUp(found, sighting);
    }
  }
  return { found: [...found.values()], unreadable };
}

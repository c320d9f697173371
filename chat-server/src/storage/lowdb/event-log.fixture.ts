import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { faultyFiles } from '../files/faulty-files.ts';
import { nodeFiles } from '../files/node-files.ts';
import { EventLog, type CommitSample, type EventLogOptions } from './event-log.ts';
import type { Repair } from './segment-load.ts';

/** A folder that is removed when the test ends. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-log-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** An event log on a file system that can be made to fail, with everything it says written down. */
export async function openTestLog(data: string, change: Partial<EventLogOptions> = {}) {
  const faulty = faultyFiles(nodeFiles);
  const found: string[] = [];
  const repairs: Repair[] = [];
  const fatal: Error[] = [];
  const samples: CommitSample[] = [];
  const folder = join(data, 'events');
  const log = await EventLog.open({
    files: faulty.files,
    folder,
    segmentBytes: 64 * 1024 * 1024,
    visit: ({ json }) => found.push(json.toString()),
    onRepair: (repair) => repairs.push(repair),
    onFatal: (error) => fatal.push(error),
    observe: (sample) => samples.push(sample),
    ...change,
  });
  const append = (name: string) => log.append(`{"name":"${name}"}`);
  return { log, append, faulty, found, repairs, fatal, samples, segments: () => readdir(folder) };
}

/** The JSON that `append` of a test log writes. */
export function json(name: string): string {
  return `{"name":"${name}"}`;
}

/** The whole server over one folder: says where it is, how long it took and what it holds. Arguments: folder, folder for logs, port (0: any). */
import { join } from 'node:path';
import { type Bucket, type RateLimit, systemClock } from '../../src/core/index.ts';
import { readConfig, startServer } from '../../src/index.ts';
import { MemoryRateLimit } from '../../src/storage/memory/rate-limit.memory.ts';
import type { Serving, Usage } from './side.ts';

/** By how much every rate is wider, so that all of the work is done and nobody is refused. */
const WIDER = 1e6;

const [dataDir, logDir, port = '0'] = process.argv.slice(2) as [string, string, string?];
const read = readConfig({
  REPERE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: port,
  DATA_DIR: dataDir,
  LOG_DIR: logDir,
  LOG_LEVEL: 'info',
  SITE_DIR: join(import.meta.dirname, '../site'),
});
if (!read.ok) throw new Error(read.faults.join('; '));
const standing = new MemoryRateLimit(systemClock);
const rateLimit: RateLimit = {
  take: (...buckets) => standing.take(...buckets.map(widened)),
};

function widened([key, { burst, perMinute }]: Bucket): Bucket {
  return [key, { burst: burst * WIDER, perMinute: perMinute * WIDER }];
}

const server = await startServer(read.config, { rateLimit });
const startedIn = performance.now();
const { maxRSS: maxRss } = process.resourceUsage();
collect();
const { rss, heapUsed } = process.memoryUsage();
process.send!({ url: server.local, startedIn, rss, heapUsed, maxRss } satisfies Serving);
process.on('message', (asked) => {
  if (asked === 'end') return void server.close().then(() => process.disconnect());
  const { user, system } = process.cpuUsage();
  // Collected after the clock was read: what it takes is not the requests' fault.
  if (asked === 'usage after a collection') collect();
  const now = process.memoryUsage();
  process.send!({ cpu: user + system, rss: now.rss, heapUsed: now.heapUsed } satisfies Usage);
});
// Also when the parent is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());

function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

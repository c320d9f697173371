/** The whole server over one folder: says where it is, how long it took and what it holds. Arguments: folder, folder for logs. */
import { join } from 'node:path';
import { readConfig, startServer } from '../../src/index.ts';
import type { Serving } from './side.ts';

const [dataDir, logDir] = process.argv.slice(2) as [string, string];
const read = readConfig({
  REPERE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: dataDir,
  LOG_DIR: logDir,
  LOG_LEVEL: 'error',
  SITE_DIR: join(import.meta.dirname, '../site'),
  // Every request comes from another address, so that no rate limit is in the way of measuring.
  TRUSTED_PROXIES: '1',
});
if (!read.ok) throw new Error(read.faults.join('; '));
const server = await startServer(read.config);
const startedIn = performance.now();
(globalThis as { gc?: () => void }).gc?.();
const { rss, heapUsed } = process.memoryUsage();
process.send!({ url: server.local, startedIn, rss, heapUsed } satisfies Serving);
process.on('message', () => void server.close().then(() => process.disconnect()));
// Also when the parent is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());

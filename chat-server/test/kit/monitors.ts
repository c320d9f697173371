import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../ops/monitoring');

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A file of ops/monitoring with some of it replaced: each piece must be there, or the file has changed under its test. */
async function adapted(file: string, pieces: Record<string, string>): Promise<string> {
  let text = await readFile(join(FOLDER, file), 'utf8');
  for (const [piece, other] of Object.entries(pieces)) {
    if (!text.includes(piece)) throw new Error(`${file} does not hold ${piece}`);
    text = text.replaceAll(piece, other);
  }
  return text;
}

async function start(program: string, args: string[], ready: string): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  await vi.waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(said);
      const answer = await fetch(ready);
      if (!answer.ok) throw new Error(`${program} answers ${answer.status}: ${said}`);
    },
    { timeout: 30_000, interval: 100 },
  );
  return child;
}

/** A real Prometheus and a real Alertmanager over the files of ops/monitoring, hurried. */
export interface Monitors {
  /** What an expression gives now. */
  query(expression: string): Promise<{ metric: Record<string, string>; value: [number, string] }[]>;
  close(): Promise<void>;
}

/** Starts both in a folder of their own, on free ports. They watch one server, and tell a mail server and a channel. */
export async function startMonitors(
  folder: string,
  { target, token, smtp, channel }: { target: string; token: string; smtp: string; channel: string },
): Promise<Monitors> {
  const [own, manager] = [await freePort(), await freePort()];
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, name), text, { mode: 0o600 });
  await write('token', token);
  await write('slack-url', channel);
  await write('smtp-password', 'p:w@rd/%');
  await write('alerts.rules.yml', await adapted('alerts.rules.yml', { 'for: 1m': 'for: 1s' }));
  const config = await adapted('prometheus.yml', {
    '15s': '1s',
    '/etc/prometheus/repere-metrics-token': join(folder, 'token'),
    'localhost:3000': target,
    'localhost:9093': `127.0.0.1:${manager}`,
    'localhost:9090': `127.0.0.1:${own}`,
  });
  await write('prometheus.yml', config);
  const telling = await adapted('alertmanager.yml', {
    'mail.example:587': smtp,
    'smtp_auth_username: alerts@repere.example': 'smtp_auth_username: repere',
    'smtp_require_tls: true': 'smtp_require_tls: false',
    '/etc/prometheus/smtp-password': join(folder, 'smtp-password'),
    '/etc/prometheus/slack-url': join(folder, 'slack-url'),
    'group_wait: 30s': 'group_wait: 1s',
    'group_interval: 5m': 'group_interval: 1s',
  });
  await write('alertmanager.yml', telling);
  const alertmanager = await start(
    'prometheus-alertmanager',
    [
      `--config.file=${join(folder, 'alertmanager.yml')}`,
      `--storage.path=${join(folder, 'alertmanager')}`,
      `--web.listen-address=127.0.0.1:${manager}`,
      '--cluster.listen-address=',
    ],
    `http://127.0.0.1:${manager}/-/ready`,
  );
  const prometheus = await start(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'prometheus')}`,
      `--web.listen-address=127.0.0.1:${own}`,
    ],
    `http://127.0.0.1:${own}/-/ready`,
  );
  return {
    async query(expression) {
      const answer = await fetch(`http://127.0.0.1:${own}/api/v1/query?query=${encodeURIComponent(expression)}`);
      const { data } = (await answer.json()) as { data: { result: Awaited<ReturnType<Monitors['query']>> } };
      return data.result;
    },
    async close() {
      for (const child of [prometheus, alertmanager]) {
        if (child.exitCode !== null) continue;
        child.kill();
        await once(child, 'exit');
      }
    },
  };
}

import { readFile } from 'node:fs/promises';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { ERROR_CODES, REQUEST_NAMES, type RouteName, ROUTES } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../src/observability/index.ts';
import { connect } from './kit/client.ts';
import { newMember } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

const document = await readFile(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8');
const [metricsPart = '', labelsPart = ''] = document.split('## Labels');

/** What stands between backticks. */
const quoted = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

const rowsOf = (part: string): string[][] =>
  [...part.matchAll(/^\| `.*\|$/gm)].map(([row]) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );

const documented = rowsOf(metricsPart).map(([metric, type, unit, labels, means]) => ({
  name: quoted(metric)[0] ?? '',
  type,
  labels: quoted(labels),
  complete: Boolean(unit) && Boolean(means),
}));

/** Sets that another page or the contract lists, by the words with which this page points there. */
const SETS: [RegExp, readonly string[]][] = [
  [/the path of each/, (Object.keys(ROUTES) as RouteName[]).map((name) => ROUTES[name].path)],
  [/the name of each/, REQUEST_NAMES],
  [/each \[error code\]/, ERROR_CODES],
];

/** Which values the page allows a label. */
function closedSet(metric: string, label: string): ((value: string) => boolean) | undefined {
  const row = rowsOf(labelsPart).find(([of, labels]) => quoted(of)[0] === metric && quoted(labels).includes(label));
  if (!row) return undefined;
  const values = row[2] ?? '';
  if (values === 'three digits') return (value) => /^[1-5]\d\d$/.test(value);
  const set = new Set([...quoted(values), ...SETS.flatMap(([words, more]) => (words.test(values) ? more : []))]);
  return values.startsWith('one:') ? (value) => value === 'dev' : (value) => set.has(value);
}

/** The series of a scrape, without what Node names itself. */
function seriesOf(text: string): { metric: string; labels: [string, string][] }[] {
  return [...text.matchAll(/^((?:repere|http)_\w+?)(?:_bucket|_sum|_count)?\{(.*)\} \S+$/gm)].map(
    ([, metric = '', labels = '']) => ({
      metric,
      labels: [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)]
        .map(([, name = '', value = '']): [string, string] => [name, value])
        .filter(([name]) => name !== 'le'),
    }),
  );
}

describe('the page about metrics', () => {
  const { registry } = createMetrics();

  it('lists what there is, and nothing else', async () => {
    const there = await registry.getMetricsAsJSON();
    expect(documented.map(({ name }) => name).sort()).toEqual(there.map(({ name }) => name).sort());
    expect(documented.filter(({ complete }) => !complete)).toEqual([]);
  });

  it.each(documented)('says of $name its type and its labels', async ({ name, type, labels }) => {
    const metric = registry.getSingleMetric(name) as unknown as { labelNames: string[] };
    const [json] = (await registry.getMetricsAsJSON()).filter((each) => each.name === name);
    expect({ type, labels }).toEqual({ type: json?.type, labels: metric.labelNames });
  });

  it('gives each label a closed set, and names no label that is not there', () => {
    const own = documented.filter(({ name }) => !name.startsWith('nodejs_'));
    const needed = own.flatMap(({ name, labels }) => labels.map((label) => `${name} ${label}`));
    const given = rowsOf(labelsPart)
      .filter(([metric]) => quoted(metric)[0] !== 'nodejs_*')
      .flatMap(([metric, labels]) => quoted(labels).map((label) => `${quoted(metric)[0]} ${label}`));
    expect(given.sort()).toEqual(needed.sort());
  });
});

describe('a server that strangers try out', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.close());

  const scrape = async () => (await fetch(new URL('/metrics', server.url))).text();

  /** Sends one request line as it is, and waits for the end of the answer. */
  const speak = (line: string) =>
    new Promise<void>((resolve) => {
      const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write(`${line} HTTP/1.1\r\nHost: repere\r\nConnection: close\r\n\r\n`),
      );
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.resume();
    });

  it('has no label that is not in its closed set, and no series for what they make up', async () => {
    const member = await newMember(server, 'victor');
    const client = await connect(server, member);
    const knock = async (round: number) => {
      for (let each = 0; each < 5; each += 1) {
        await speak(`GET /api/${round}-${each}`);
        await speak(`GET /${round}-${each}/%00%22%7D`);
        await speak(`GET /metrics/${round}-${each}`);
        await client.ask(`made-up:${round}-${each}`, {});
      }
      for (const method of ['PROPFIND', 'MKCOL', 'PURGE', 'QUERY', 'BREW']) await speak(`${method} /${round}`);
    };
    await scrape();
    await knock(1);
    const before = seriesOf(await scrape());
    await knock(2);
    const after = seriesOf(await scrape());
    expect(after.length).toBe(before.length);
    const outside = after.flatMap(({ metric, labels }) =>
      labels.filter(([label, value]) => !closedSet(metric, label)?.(value)).map((pair) => [metric, ...pair]),
    );
    expect(outside).toEqual([]);
    expect(JSON.stringify(after)).toContain('_OTHER');
    client.close();
  });
});

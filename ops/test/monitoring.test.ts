import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORTED } from './kit/exported-metrics.ts';

const FOLDER = join(import.meta.dirname, '../monitoring');
const read = (file: string) => readFile(join(FOLDER, file), 'utf8');

/** Runs one of Prometheus' own tools in the folder; answers its code and all it said. */
function run(program: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) =>
    execFile(program, args, { cwd: FOLDER }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: out + err }),
    ),
  );
}

const rules = await read('alerts.rules.yml');
/** Minutes and days apart: days by the minute would take minutes to try. */
const FILES = ['alerts.test.yml', 'alerts.slow.test.yml'];
const tests = (await Promise.all(FILES.map(read))).join('\n');
const alerts = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

describe('the rules', () => {
  it('are understood by Prometheus, and the rest by it and by Alertmanager', async () => {
    expect(await run('promtool', 'check', 'rules', 'alerts.rules.yml')).toMatchObject({ code: 0 });
    expect(await run('promtool', 'check', 'config', '--syntax-only', 'prometheus.yml')).toMatchObject({ code: 0 });
    expect(await run('amtool', 'check-config', 'alertmanager.yml')).toMatchObject({ code: 0 });
  });

  it('fire and are silent as their cases say', async () => {
    expect(await run('promtool', 'test', 'rules', ...FILES)).toMatchObject({ code: 0 });
  });

  it.each(alerts)('%s has a case in which it fires, and one in which it does not', (name) => {
    const cases = tests.split(/^  - name: /m).filter((each) => new RegExp(`alertname: ${name}$`, 'm').test(each));
    expect(cases.some((each) => each.includes('exp_labels:'))).toBe(true);
    expect(cases.some((each) => each.includes('exp_alerts: []'))).toBe(true);
  });
});

it('names no metric that neither the server documents nor an exporter has', async () => {
  const page = await readFile(join(FOLDER, '../../docs/metrics.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `(\w+)` \| (\w+) /gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
  );
  const known = new Set([...documented, ...EXPORTED]);
  const named = [...rules.matchAll(/\b(?:repere|http_server|process|nodejs|node|namedprocess)_\w+/g)].map(
    ([name]) => name,
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

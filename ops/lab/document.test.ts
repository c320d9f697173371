import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intoDocument } from './document.ts';
import { plot } from './plot.ts';
import type { Proof } from './row.ts';

const DOCS = join(import.meta.dirname, '../../docs');

const proof: Proof = {
  idle: {
    taken: '2026-11-21',
    machine: 'two cores',
    seconds: 9,
    how: 'Quietly',
    rows: [{ name: 'memory', unit: 'MB', figure: { low: 1, median: 2, high: 3 } }],
  },
};

describe('a document with places for figures', () => {
  it('gets those of a part in the place of those before, and nothing else is touched', () => {
    const document = '# One\n<!-- bench idle -->\nold\n<!-- end -->\ntwo\n<!-- bench delivery -->\n<!-- end -->\n';
    const once = intoDocument(document, proof);
    expect(once).toMatch(
      /^# One\n<!-- bench idle -->\n\nTaken on 2026-11-21 in 9 s \(two cores\): Quietly\.\n\n\| what/,
    );
    expect(once).toMatch(/\| memory \| 2 MB \(1–3\) +\|/);
    expect(once).not.toContain('old');
    expect(once.endsWith('\n<!-- end -->\ntwo\n<!-- bench delivery -->\n<!-- end -->\n')).toBe(true);
    expect(intoDocument(once, proof)).toBe(once);
  });

  it('is refused where it has no place for a part', () => {
    expect(() => intoDocument('# One\n', proof)).toThrow(/no place for the part idle/);
  });
});

describe('the proof as it is published', () => {
  const kept = JSON.parse(readFileSync(join(DOCS, 'proof/bench.json'), 'utf8')) as Proof;

  it('is in capacity.md figure by figure', () => {
    const document = readFileSync(join(DOCS, 'capacity.md'), 'utf8');
    expect(intoDocument(document, kept)).toBe(document);
  });

  it('is what the plot shows', () => {
    expect(readFileSync(join(DOCS, 'proof/bench.svg'), 'utf8')).toBe(plot(kept));
  });

  it('has every part', () => {
    expect(Object.keys(kept).sort()).toEqual(['accounts', 'delivery', 'growth', 'idle', 'reconnect', 'timeline']);
  });
});

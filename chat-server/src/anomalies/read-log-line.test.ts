import { Writable } from 'node:stream';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { factsOf } from './fingerprint.ts';
import { readLogLine } from './read-log-line.ts';

/** A line as the log writes it. */
function lineOf(level: 'error' | 'fatal' | 'warn', facts: object): string {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const formatters = { level: (label: string) => ({ level: label }) };
  const log = pino({ base: { release: '1.2.3' }, timestamp: pino.stdTimeFunctions.isoTime, formatters }, stream);
  log[level](facts, 'something failed');
  return text;
}

describe('a line of errors.log', () => {
  const error = new TypeError('x is not a function', { cause: new Error('lost connection') });

  it.each([
    ['event', 'message:send', { event: 'message:send' }],
    ['request', 'POST /api/votes', { method: 'POST', route: '/api/votes', path: '/api/votes' }],
    ['request', 'GET site', { method: 'GET', path: '/en/' }],
  ] as const)('has the fingerprint that the store has, of a failed %s at %s', (source, where, facts) => {
    const found = readLogLine(lineOf('error', { ...facts, err: error }));
    const { seen, ...kept } = typeof found === 'object' ? found : { seen: undefined };
    expect(kept).toEqual(factsOf({ source, where, error: describeError(error) }));
    expect(seen).toEqual({ release: '1.2.3', count: 1, firstSeen: seen?.lastSeen, lastSeen: seen?.firstSeen });
    expect(seen?.firstSeen).toBeGreaterThan(Date.now() - 60_000);
  });

  it('tells of a process that died', () => {
    expect(readLogLine(lineOf('fatal', { err: error }))).toMatchObject({ source: 'process', where: 'process' });
  });

  it('tells of no anomaly where nothing failed', () => {
    expect(readLogLine(lineOf('warn', { event: 'x', err: error }))).toBeUndefined();
    expect(readLogLine(lineOf('error', { event: 'x' }))).toBeUndefined();
    expect(readLogLine(lineOf('error', { err: error }))).toBeUndefined();
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"level":"error"}',
    '{"level":50,"time":"2026-01-01T00:00:00.000Z"}',
    '{"level":"error","time":"x"}',
  ])('is no such line: %s', (line) => {
    expect(readLogLine(line)).toBe('unreadable');
  });
});

import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { factsOf } from './fingerprint.ts';
import { ownFrames } from './own-frames.ts';
import { plainMessage } from './plain-message.ts';

const STACK = [
  'TypeError: x',
  '    at node:internal/deps/undici:1:1',
  '    at async Store.append (file:///srv/site/repere/chat-server/src/storage/lowdb/event-log.ts:120:7)',
  '    at new Thing (/srv/repere/node_modules/koa/lib/application.js:9:9)',
  '    at Object.handle [as run] (/home/léa/My Files/chat-server/src/feedback/cast-vote.ts:4:2)',
  '    at /srv/chat-server/protocol/src/limits.ts:3:3',
  '    at last (/srv/chat-server/src/app.ts:1:1)',
  'caused by: Error: y',
].join('\n');

function fault(change: { type?: string; message?: string; stack?: string; where?: string } = {}) {
  const { where = 'POST /api/votes', ...error } = change;
  return factsOf({
    source: 'request',
    where,
    error: { type: 'TypeError', message: 'x is not a function', stack: STACK, ...error },
  });
}

describe('a fingerprint', () => {
  it('of version 1 is this one for ever: an upgrade regroups nothing', () => {
    expect(fault().fingerprint).toBe('v1:5d45c22a4a1fcc0e8765f29f');
  });

  it.each([
    ['another line', { stack: STACK.replaceAll(/:\d+:\d+/g, ':1:9') }],
    ['another folder', { stack: STACK.replaceAll('/srv/', '/opt/other/') }],
    ['another id', { message: 'y is not a function' }],
    ['what lies deeper', { stack: STACK.replace('app.ts', 'other.ts') }],
  ])('is the same with %s', (_, change) => {
    expect(fault(change).fingerprint).toBe(fault().fingerprint);
  });

  it.each([
    ['another class', { type: 'RangeError' }],
    ['another message', { message: 'x is not a number' }],
    ['another route', { where: 'GET /api/votes' }],
    ['another function', { stack: STACK.replace('Store.append', 'Store.close') }],
    ['another file', { stack: STACK.replace('event-log.ts', 'line.ts') }],
  ])('is another with %s', (_, change) => {
    expect(fault(change).fingerprint).not.toBe(fault().fingerprint);
  });
});

describe('what is kept', () => {
  it('of a stack are three functions of ours, each with its file alone', () => {
    expect(ownFrames(STACK)).toEqual([
      'Store.append (chat-server/src/storage/lowdb/event-log.ts)',
      'Object.handle (chat-server/src/feedback/cast-vote.ts)',
      '<anonymous> (chat-server/protocol/src/limits.ts)',
    ]);
  });

  it.each([
    ["Cannot read properties of undefined (reading 'snark')", 'cannot read properties of undefined reading …'],
    ['Unexpected token \'p\', ..."linterwax"... is not valid JSON', 'unexpected token … is not valid json'],
    ["ENOENT: no such file or directory, open '/data/ac/snark.json'", 'ENOENT no … file or directory open …'],
    ['no account 3f0c2b6a-9d4e-4f7b-8a1c-5d6e7f809a1b', 'no …'],
    ['connect ECONNREFUSED 192.0.2.7:5432', 'connect ECONNREFUSED …'],
    ['mail to snark@example.org failed after 31 tries', '… to … failed after …'],
    ["« plinterwax » is “snark” and can't be mimsy", '… is … and … be …'],
    ['one line\nsnark', 'one line'],
    [`snark ${'a b '.repeat(50)}`, expect.stringMatching(/^… (a …? ?)+/) as string],
    ['x'.repeat(100_000), '…'],
  ])('of message %# are the words of programs', (message, plain) => {
    expect(plainMessage(message)).toEqual(plain);
  });

  it('of anything thrown is nothing that somebody typed', () => {
    class Snark extends Error {}
    const hostile = new Snark('plinterwax\n    at mimsy (/x/chat-server/src/borogove.ts:1:1)');
    const kept = JSON.stringify([
      factsOf({ source: 'request', where: 'GET /api/me?token=mimsy', error: describeError(hostile) }),
      factsOf({ source: 'event', where: 'message:send', error: describeError('plinterwax mimsy') }),
      factsOf({ source: 'event', where: 'message:send', error: describeError({ mimsy: 'borogove' }) }),
      factsOf({ source: 'event', where: 'x'.repeat(999), error: { type: 'mim sy', message: '', stack: '' } }),
    ]);
    expect(kept).toContain('"Snark"');
    expect(kept).not.toMatch(/plinterwax|mim ?sy|borogove|xxx/);
  });
});

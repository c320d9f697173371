import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { readFailure } from './read-failure.ts';

it.each([
  ['an unknown receiver', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused', '550'],
  ['a text that is not wanted', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused', '554'],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'refused', 'EENVELOPE'],
  ['a full mailbox for now', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'failed', '452'],
  ['a server that is closing', { code: 'EENVELOPE', responseCode: 421, command: 'DATA' }, 'failed', '421'],
  ['a refused sign-in', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'failed', '535'],
  ['a refused sender', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'failed', '550'],
  ['a refused greeting', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'failed', '554'],
  ['a lost connection', { code: 'ECONNECTION', command: 'CONN' }, 'failed', 'ECONNECTION'],
  [
    'a closed port',
    { code: 'ESOCKET', errno: -constants.errno.ECONNREFUSED, command: 'CONN' },
    'failed',
    'ECONNREFUSED',
  ],
  ['no STARTTLS', { code: 'ETLS', command: 'STARTTLS' }, 'failed', 'ETLS'],
  ['anything else', new Error('250 Accepted <ana@example.org>'), 'failed', 'unknown'],
])('reads %s', (_, error, outcome, why) => {
  expect(readFailure(error)).toEqual({ outcome, why });
});

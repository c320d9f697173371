import { expect, test } from 'vitest';
import { readLongCode } from './read-long-code.ts';

test.each([
  ['123 456', '123456'],
  [' 12-34-56 ', '123456'],
  ['7k2m-9qxd-4rta-h3vn', '7K2M9QXD4RTAH3VN'],
  ['7K2M 9QXD 4RTA H3VN', '7K2M9QXD4RTAH3VN'],
])('reads %s', (typed, code) => expect(readLongCode(typed)).toBe(code));

test.each(['', '12345', '1234567', '7K2M-9QXD', '7K2M-9QXD-4RTA-H3VÉ'])('cannot read %j', (typed) =>
  expect(readLongCode(typed)).toBeUndefined(),
);

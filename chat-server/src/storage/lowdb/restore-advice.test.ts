import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RESTORE_ADVICE } from './restore-advice.ts';

const operations = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');

it('names a command and a chapter that the documentation has', () => {
  const command = /`(.+)`/.exec(RESTORE_ADVICE)?.[1];
  const chapter = /"(.+)"/.exec(RESTORE_ADVICE)?.[1];
  expect(operations).toMatch(new RegExp(`^#+ ${chapter}$`, 'm'));
  expect(operations.split('\n').map((line) => line.trim())).toContain(command);
});

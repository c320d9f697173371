import { expect, it } from 'vitest';
import { flagsOfStart } from './child.ts';

it('takes the flags that a start command gives to Node, and none that it gives to the program', () => {
  const manifest = (start: string) => JSON.stringify({ scripts: { start } });
  expect(flagsOfStart(manifest('node --one=1 --two main.mjs --three'))).toEqual(['--one=1', '--two']);
  expect(flagsOfStart(manifest('node main.mjs'))).toEqual([]);
});

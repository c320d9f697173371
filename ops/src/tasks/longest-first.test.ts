import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longestFirst, SECONDS } from './longest-first.ts';
import { ROOT } from './root.ts';

const file = (name: string, project = 'parts', isolate = false, root = '/somewhere') => ({
  moduleId: `${root.replace(/\/$/, '')}/${name}`,
  project: { name: project, config: { root, isolate } },
});
const names = (files: readonly { moduleId: string }[]) => files.map(({ moduleId }) => moduleId.slice(11));

const LONG = 'chat-server/test/crash/kill-nine.test.ts';
const LONGER = 'chat-server/test/authorisation/requests.test.ts';

it('begins with the longest, and leaves what it does not know in its order', () => {
  const sorted = longestFirst([file('b.test.ts'), file(LONG), file('a.test.ts'), file(LONGER)]);
  expect(names(sorted)).toEqual([LONGER, LONG, 'b.test.ts', 'a.test.ts']);
});

it('keeps the files of a project together, and begins with those that have a process each', () => {
  const sorted = longestFirst([
    file(LONG),
    file('c.test.ts', 'units'),
    file('b.test.ts', 'parts-apart', true),
    file('a.test.ts'),
  ]);
  expect(names(sorted)).toEqual(['b.test.ts', LONG, 'a.test.ts', 'c.test.ts']);
});

it('knows a file wherever the repository is', () => {
  const sorted = longestFirst([file('a.test.ts', 'parts', false, '/else/'), file(LONG, 'parts', false, '/else/')]);
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual([`/else/${LONG}`, '/else/a.test.ts']);
});

it('knows only files that are there', () => {
  expect(Object.keys(SECONDS).filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
});

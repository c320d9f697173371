import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pageSchema } from './index.ts';
import { SOUND } from './testing/sound.ts';

const PROGRAMME = 'programmes/home/en.mdx';
const pages = [
  ...Object.entries(SOUND).filter(([file]) => file.endsWith('/en.mdx')),
  // A programme is too long to be made up: one of our own stands for its kind.
  [PROGRAMME, readFileSync(new URL(`../${PROGRAMME}`, import.meta.url), 'utf8')] as const,
].map(([file, text]) => ({ file, data: parse(text.split('---\n')[1] ?? '') as Record<string, unknown> }));

/** Every place in a value, as a path: its fields and theirs. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) =>
    places(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

/** A copy of `data` with another value at `path`; `undefined` takes the field out. */
function changed(data: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(data);
  let parent = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe.each(pages)('the front matter of $file', ({ data }) => {
  it('is accepted as it is', () => {
    expect(pageSchema.safeParse(data).error).toBeUndefined();
  });

  it.each([undefined, null, true, -1, 'x', [], {}])('answers %j in any field in an editor’s words', (value) => {
    const messages = places(data).flatMap((path) => {
      const issues = pageSchema.safeParse(changed(data, path, value)).error?.issues ?? [];
      return issues.map((issue) => `${path.join('.')}: ${issue.path.join('.')} ${issue.message}`);
    });
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter((message) => /invalid|unrecogni|expected|received|too (small|big)/i.test(message))).toEqual(
      [],
    );
  });
});

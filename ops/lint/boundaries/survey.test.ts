import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allExtensions } from 'dependency-cruiser';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { OWN_RULES, rules, survey } from './survey.ts';

const project = join(import.meta.dirname, '../../..');
const planted = join(import.meta.dirname, '../planted/boundaries');
const names = [...rules.map((rule) => String(rule.name)), ...OWN_RULES];

describe('import rules', () => {
  it.each(names)('%s catches its planted violation', async (name) => {
    const { violations } = await survey(join(planted, name));
    expect(violations.map(({ rule }) => rule)).toContain(name);
  });

  it('have no two of one name, and no plant without a rule', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(readdirSync(planted).sort()).toEqual([...names, 'lawful'].sort());
  });

  it('let a lawful tree pass, having read all of it', async () => {
    const { files, edges, violations } = await survey(join(planted, 'lawful'));
    expect(violations).toEqual([]);
    expect(files).toBe(19);
    expect(edges).toHaveLength(18);
  });
});

describe('the real tree', () => {
  let tree: Awaited<ReturnType<typeof survey>>;
  // More than a thousand files, read once.
  beforeAll(async () => {
    tree = await survey(project);
  }, 60_000);

  it('is read as TypeScript 6 reads it: under 7 every file would seem to import nothing', () => {
    expect(ts.version).toMatch(/^6\./);
    expect(allExtensions).toContainEqual({ extension: '.ts', available: true });
  });

  it('is seen in every workspace, through the names that workspaces have for each other', () => {
    const { files, astroImports, edges } = tree;
    expect(files).toBeGreaterThan(300);
    expect(edges.length).toBeGreaterThan(700);
    expect(astroImports).toBeGreaterThan(50);
    for (const from of ['chat-server/src/', 'site/src/', 'widget/src/', 'ops/', 'content/src/']) {
      expect(edges.some((edge) => edge.from.startsWith(from))).toBe(true);
    }
    const crossings = edges.map(({ from, to }) => `${from.split('/')[0]} → ${to}`);
    expect(crossings).toContain('widget → chat-server/protocol/src/index.ts');
    expect(crossings).toContain('chat-server → chat-server/protocol/src/schemas/index.ts');
    expect(crossings).toContain('site → content/src/index.ts');
  });

  it('keeps every rule', () => {
    expect(tree.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const planted = join(import.meta.dirname, 'planted/lint');

/** Each plant by its path, with the rule that must catch it and a word of what it must say. */
const PLANTS: Record<string, [rule: string, says: RegExp]> = {
  'chat-server/src/accounts/any.ts': ['@typescript-eslint/no-explicit-any', /any/],
  'chat-server/src/accounts/chance.ts': ['no-restricted-syntax', /Ids/],
  'chat-server/src/accounts/clock.ts': ['no-restricted-syntax', /Clock/],
  'chat-server/src/accounts/console.ts': ['no-console', /console/],
  'chat-server/src/accounts/enum.ts': ['no-restricted-syntax', /union/],
  'chat-server/src/accounts/environment.ts': ['no-restricted-syntax', /config\.ts/],
  'chat-server/src/accounts/floating-promise.ts': ['@typescript-eslint/no-floating-promises', /await/],
  'chat-server/src/accounts/forgotten-case.ts': ['@typescript-eslint/switch-exhaustiveness-check', /coach/],
  'chat-server/src/accounts/identifier.ts': ['no-restricted-syntax', /Ids/],
  'chat-server/src/accounts/misused-promise.ts': ['@typescript-eslint/no-misused-promises', /Promise/],
  'chat-server/src/accounts/namespace.ts': ['no-restricted-syntax', /namespace/],
  'chat-server/src/accounts/new-date.ts': ['no-restricted-syntax', /Clock/],
  'chat-server/src/accounts/parameter-property.ts': ['no-restricted-syntax', /field/],
  'chat-server/src/accounts/skipped.test.ts': ['no-restricted-syntax', /proves nothing/],
  'chat-server/src/accounts/throw-string.ts': ['@typescript-eslint/only-throw-error', /error/i],
  'chat-server/src/accounts/type-import.ts': ['@typescript-eslint/consistent-type-imports', /type/],
  'ops/logs/src/console.ts': ['no-console', /console/],
  'widget/src/components/decorator.ts': ['no-restricted-syntax', /decorators/],
  'widget/src/components/environment.ts': ['no-restricted-syntax', /config\.ts/],
  'widget/src/components/inner-html.ts': ['no-restricted-syntax', /text nodes/],
  'widget/src/components/unsafe-html.ts': ['no-restricted-syntax', /unsafeHTML/],
};

/** What ESLint says of each file below a folder that is laid out like the project. */
async function lint(folder: string): Promise<Map<string, { rule: string; says: string }[]>> {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: join(import.meta.dirname, 'eslint.config.mjs'),
    // Of the plants, typescript-eslint would take the real project's root: its service looks from the working folder.
    overrideConfig: { languageOptions: { parserOptions: { tsconfigRootDir: folder } } },
  });
  const results = await eslint.lintFiles(['**/*.ts']);
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parsing', says: message })),
    ]),
  );
}

describe('lint rules', () => {
  let found: Awaited<ReturnType<typeof lint>>;
  beforeAll(async () => {
    found = await lint(planted);
  }, 60_000);

  it.each(Object.entries(PLANTS))('catch %s', (file, [rule, says]) => {
    expect(found.get(file)).toEqual([{ rule, says: expect.stringMatching(says) as string }]);
  });

  it('have no plant that nobody expects', () => {
    const files = readdirSync(planted, { recursive: true, encoding: 'utf8' });
    const plants = files.filter((file) => file.endsWith('.ts') && !file.startsWith('lawful/'));
    expect(plants.sort()).toEqual(Object.keys(PLANTS));
  });

  it('let each thing pass where its place is', async () => {
    const lawful = await lint(join(planted, 'lawful'));
    expect([...lawful.keys()].sort()).toEqual([
      'chat-server/src/config.ts',
      'chat-server/src/core/clock.ts',
      'ops/src/command.ts',
    ]);
    expect([...lawful.values()].flat()).toEqual([]);
  }, 60_000);
});

import { describe, expect, test } from 'vitest';

/** Whatever holds style sheets, as text. */
const sources: Record<string, string> = import.meta.glob(['../**/*.ts', '!../**/*.test.ts', '../**/*.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const sheets = Object.entries(sources)
  .map(([file, text]): [string, string] => [file, file.endsWith('.css') ? text : styles(file, text)])
  .filter(([, text]) => text);

/** The launcher's sheet is made of plain strings, so that the loader needs no library. */
function styles(file: string, text: string): string {
  if (file.endsWith('/launcher.styles.ts')) return text;
  return [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, sheet]) => sheet).join('\n');
}

/** What names a side of the screen, where a language that runs the other way needs a side of the line. */
const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*:?(?=[^;{}]*[;}])/g;

/** Declarations of four values, the second of which stands right and the last left. */
const FOUR = /(?<![\w-])(?:margin|padding|inset|border-width)\s*:\s*([^;{}]+)[;}]/g;

function sided(sheet: string): string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/env\([^)]*\)/g, 'env');
  const named = [...plain.matchAll(PHYSICAL)].map(([found]) => found);
  const four = [...plain.matchAll(FOUR)].filter(([, value = '']) => {
    const [, right, , left] = split(value);
    return left !== undefined && left !== right;
  });
  return [...named, ...four.map(([found]) => found)];
}

/** The values of a declaration; spaces within brackets do not part them. */
function split(value: string): string[] {
  return value.trim().match(/(?:[^\s()]+\((?:[^()]|\([^()]*\))*\)|[^\s()])+/g) ?? [];
}

describe('style sheets', () => {
  test('are all read', () => {
    expect(sheets.length).toBeGreaterThan(30);
  });

  test.each(sheets)('%s names no side of the screen', (_, sheet) => {
    expect(sided(sheet)).toEqual([]);
  });

  test.each([
    'a { margin-left: 1px; }',
    'a{right:0}',
    'a { text-align: left; }',
    'a { float: right }',
    'a { padding: 0 1px max(2px, env(safe-area-inset-bottom)) 2px; }',
    'a { border-right-color: red; }',
  ])('would show %s', (sheet) => {
    expect(sided(sheet)).toHaveLength(1);
  });

  test.each([
    'a { inset: 0 1px 2px; }',
    'a { padding: 0 calc(1px + 2px) 1px calc(1px + 2px); }',
    'a { text-align: end; }',
  ])('lets %s pass', (sheet) => {
    expect(sided(sheet)).toEqual([]);
  });
});

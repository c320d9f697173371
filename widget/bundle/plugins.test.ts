import { brotliCompressSync } from 'node:zlib';
import { parseSync } from 'vite';
import type { Plugin } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Load } from '../vite.budgets.ts';
import { budget, compactTemplates } from '../vite.plugins.ts';

/** A file that a build has made, by the modules under `src` that are in it. */
interface Chunk {
  of: string[];
  imports?: string[];
  code?: string;
}

/** Calls a hook of a plugin as a build would; an error ends it. */
function call(
  plugin: Plugin,
  hook: 'generateBundle' | 'transform',
  ...given: unknown[]
): { answer: unknown; told: string } {
  const told: string[] = [];
  const context = {
    error: (message: string): never => {
      throw new Error(message);
    },
    info: (message: string) => told.push(message),
    parse: (code: string): unknown => parseSync('module.js', code).program,
  };
  const answer: unknown = (plugin[hook] as (...all: unknown[]) => unknown).call(context, ...given);
  return { answer, told: told.join('\n') };
}

/** Builds files and holds them to budgets; answers what was told of them. */
function build(loads: readonly Load[], chunks: Record<string, Chunk>): string {
  const bundle = Object.entries(chunks).map(([fileName, { of, imports = [], code = fileName }]) => {
    const moduleIds = of.map((name) => `/somewhere/src/${name}`);
    return [fileName, { type: 'chunk', fileName, moduleIds, imports, code }];
  });
  return call(budget(loads), 'generateBundle', {}, Object.fromEntries(bundle)).told;
}

/** Text of which little can be said shorter, with what it weighs. */
function text(seed: number): { code: string; bytes: number } {
  const code = Array.from({ length: 400 }, (_, place) => (Math.sin(seed + place) * 1e6).toString(36)).join('');
  return { code, bytes: brotliCompressSync(code).length };
}

const [first, second, third] = [text(1), text(2), text(3)];
const panel = {
  'panel.js': { of: ['panel.ts'], imports: ['base.js'], ...first },
  'base.js': { of: ['base.ts'], ...second },
};

describe('the budget', () => {
  test('holds what is loaded with everything that it imports, to the byte', () => {
    const bytes = first.bytes + second.bytes;
    const row = (most: number): Load[] => [{ name: 'panel', budget: most, of: ['panel.ts'] }];
    expect(build(row(bytes), panel)).toBe(`bytes after brotli: panel ${bytes}`);
    expect(() => build(row(bytes - 1), panel)).toThrow(
      `The panel takes ${bytes} bytes after brotli; its budget is ${bytes - 1}.`,
    );
  });

  test('counts what is there already to those who brought it, and rows that it is made of as well', () => {
    const later = { 'later.js': { of: ['later.ts'], imports: ['base.js'], ...third } };
    const rows = (whole: number): Load[] => [
      { name: 'panel', budget: 10_000, of: ['panel.ts'] },
      { name: 'later', budget: third.bytes, of: ['later.ts'], on: ['panel'] },
      { name: 'whole', budget: whole, of: [], with: ['panel', 'later'] },
    ];
    const whole = first.bytes + second.bytes + third.bytes;
    expect(build(rows(whole), { ...panel, ...later })).toContain(`later ${third.bytes}, whole ${whole}`);
    expect(() => build(rows(whole - 1), { ...panel, ...later })).toThrow(`The whole takes ${whole} bytes`);
  });

  test('counts the heavier of two languages', () => {
    const words = {
      'en.js': { of: ['strings/tools.en.ts'], code: 'few' },
      'fr.js': { of: ['strings/tools.fr.ts'], ...third },
    };
    const row = (most: number): Load[] => [{ name: 'tools', budget: most, of: [], words: ['tools'] }];
    expect(build(row(third.bytes), words)).toContain(`tools ${third.bytes}`);
    expect(() => build(row(third.bytes - 1), words)).toThrow('The tools takes');
  });

  test('does not go through a file that no row reaches', () => {
    const row: Load[] = [{ name: 'panel', budget: 10_000, of: ['panel.ts'] }];
    const stray = { 'stray.js': { of: ['stray.ts'] } };
    expect(() => build(row, { ...panel, ...stray })).toThrow(/^stray\.js is in no budget/);
  });

  test('does not go through where nothing is made of what a row names, or no row has a name', () => {
    expect(() => build([{ name: 'gone', budget: 10_000, of: ['gone.ts'] }], panel)).toThrow(
      'Nothing is made of gone.ts',
    );
    const lost: Load[] = [{ name: 'panel', budget: 10_000, of: ['panel.ts'], on: ['lost'] }];
    expect(() => build(lost, panel)).toThrow('No row of the budgets is called lost.');
  });
});

describe('templates', () => {
  const compacted = (code: string, id = '/widget/src/components/a.ts'): unknown =>
    call(compactTemplates(), 'transform', code, id).answer;

  test('lose their indent, and nothing that can be seen', () => {
    const field = 'const a = html`<p\n    class="hint"\n    id=${x}\n  >\n    Some ${b} <i>text</i>\n  </p>`;';
    expect(compacted(field)).toBe('const a = html`<p class="hint" id=${x}> Some ${b} <i>text</i> </p>`;');
    expect(compacted('svg`<path\n  d=${d}\n/>`')).toBe('svg`<path d=${d} />`');
  });

  test('keep what stands inside of what is filled in, and so does all that is no template', () => {
    const inner = "html`${list.map(\n  (each) => html`<li>\n  ${'a\\n  b'}</li>`)}`; const c = `x\n  y`;";
    expect(compacted(inner)).toBe("html`${list.map(\n  (each) => html`<li> ${'a\\n  b'}</li>`)}`; const c = `x\n  y`;");
    expect(compacted('html`<p\n>`', '/widget/src/state/a.ts')).toBeUndefined();
  });
});

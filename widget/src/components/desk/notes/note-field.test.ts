import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LIMITS } from '@repere/protocol';
import { en } from '../../../strings/en.ts';
import { threadEn } from '../../../strings/thread.en.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './note-field.ts';
import type { RepereNoteField } from './note-field.ts';

let field: RepereNoteField;
let told: string[];
const screen = new Screen(() => field);

async function show(given: Partial<RepereNoteField> = {}, theme: 'light' | 'dark' = 'light'): Promise<void> {
  field = mount('repere-note-field', { member: 'Léa', strings: en, words: threadEn, ...given }, theme);
  field.addEventListener('note-draft', (event) => told.push((event as CustomEvent<string>).detail));
  for (const type of ['note-save', 'draft', 'send']) field.addEventListener(type, () => told.push(type));
  await field.updateComplete;
  field.focus();
}

beforeEach(() => {
  told = [];
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([
    ['empty', {}],
    ['with words', { value: 'Old knee injury.' }],
    ['too long', { value: 'x'.repeat(LIMITS.noteLength + 1) }],
    ['saved', { remark: threadEn.noteSaved }],
    ['refused', { value: 'Old knee injury.', remark: threadEn.noteOffline, refused: true }],
  ])('%s: holds nothing that axe finds, and says who sees it', async (_, given) => {
    await show(given, theme);
    expect(await screen.violations()).toEqual([]);
    expect(screen.find('.head')?.textContent).toContain('Only coaches will see this. Léa never will.');
  });
});

test('what is written and saved is told by events of its own', async () => {
  await show();
  await userEvent.keyboard('ok');
  screen.find<HTMLButtonElement>('button')?.click();
  expect(told).toEqual(['o', 'ok', 'note-save']);
});

test('Enter saves, and with Shift begins a line', async () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  await show();
  await userEvent.keyboard('a{Shift>}{Enter}{/Shift}b{Enter}');
  vi.restoreAllMocks();
  expect(told).toEqual(['a', 'a\n', 'a\nb', 'note-save']);
});

test.each([
  ['nothing', ' \n '],
  ['what is too long', 'x'.repeat(LIMITS.noteLength + 1)],
])('%s is not saved', async (_, value) => {
  await show({ value });
  const button = screen.find<HTMLButtonElement>('button');
  button?.click();
  expect([told, button?.getAttribute('aria-disabled')]).toEqual([[], 'true']);
});

test('the limit of notes is spoken of when it is near', async () => {
  await show({ value: '🥑'.repeat(LIMITS.noteLength - 200) });
  expect(screen.find('#below')?.textContent?.trim()).toBe('200 characters left');
});

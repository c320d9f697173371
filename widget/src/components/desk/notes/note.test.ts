import { describe, expect, test } from 'vitest';
import { URGENCIES } from '@repere/protocol';
import { en } from '../../../strings/en.ts';
import { fr } from '../../../strings/fr.ts';
import { threadEn } from '../../../strings/thread.en.ts';
import { threadFr } from '../../../strings/thread.fr.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './note.ts';
import type { NoteView, RepereNote } from './note.ts';

const BASE = { time: '14:02', by: 'Sam' };
const NOTE: NoteView = { ...BASE, type: 'note', text: 'Old knee injury, see https://example.org/knee.' };

let note: RepereNote;
const screen = new Screen(() => note);

async function show(view: NoteView, theme: 'light' | 'dark' = 'light', lang: 'en' | 'fr' = 'en'): Promise<string> {
  const [strings, words] = lang === 'en' ? [en, threadEn] : [fr, threadFr];
  note = mount('repere-note', { view, strings, words }, theme);
  await note.updateComplete;
  return (note.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const VIEWS: [string, NoteView][] = [
  ['a note', NOTE],
  ['one that is erased', { ...BASE, type: 'note', text: null }],
  ['one that waits', { ...BASE, type: 'note', text: 'Knee.', status: 'waiting' }],
  ['one that was refused', { ...BASE, type: 'note', text: 'Knee.', status: 'failed', error: 'not_found' }],
  ['a label', { ...BASE, type: 'labelled', label: 'injury', on: true }],
  ['a label that is erased', { ...BASE, type: 'labelled', label: null, on: false }],
  ['a hand-over', { ...BASE, type: 'handed', to: 'Nour' }],
  ['a hand-over with words', { ...BASE, type: 'handed', to: 'Nour', text: 'Yours?' }],
  ...URGENCIES.map((urgency): [string, NoteView] => [urgency, { ...BASE, type: 'flagged', urgency }]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(VIEWS)('%s says who sees it, in both languages, and holds nothing that axe finds', async (_, view) => {
    expect(await show(view, theme)).toContain('Only coaches see this');
    expect(await screen.violations()).toEqual([]);
    note.remove();
    expect(await show(view, theme, 'fr')).toContain('Visible des coachs uniquement');
  });
});

test('a note tells its author, its time and its words, and opens addresses', async () => {
  expect(await show(NOTE)).toBe(
    'Note Only coaches see this Sam · 14:02 Old knee injury, see https://example.org/knee.',
  );
  const link = screen.find<HTMLAnchorElement>('a');
  expect([link?.href, link?.rel]).toEqual(['https://example.org/knee', 'noopener noreferrer']);
});

test('what is done with a conversation is told in a sentence', async () => {
  const told = (view: NoteView) => show(view).then((text) => text.split(' 14:02')[0]);
  expect(await told({ ...BASE, type: 'labelled', label: 'injury', on: true })).toBe('Sam added the label “injury”');
  expect(await told({ ...BASE, type: 'labelled', label: 'injury', on: false })).toBe('Sam removed the label “injury”');
  expect(await told({ ...BASE, type: 'handed', to: 'Nour' })).toBe('Sam handed this conversation to Nour');
});

test('a refused note says why, and gives its words back or up', async () => {
  const text = await show({ ...BASE, type: 'note', text: 'Knee.', status: 'failed', error: 'not_found' });
  expect(text).toContain(`Not saved. ${en.errors.not_found}`);
  const told: string[] = [];
  for (const type of ['edit', 'discard']) note.addEventListener(type, () => told.push(type));
  for (const button of screen.all('button')) button.click();
  expect(told).toEqual(['edit', 'discard']);
});

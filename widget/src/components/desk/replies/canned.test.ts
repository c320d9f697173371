import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CannedReply } from '@repere/protocol';
import { Refusal } from '../../../connection/refusal.ts';
import type { ChatStore } from '../../../state/chat.store.ts';
import { en } from '../../../strings/en.ts';
import { threadEn } from '../../../strings/thread.en.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './canned.ts';
import type { RepereCanned } from './canned.ts';

const REPLIES: CannedReply[] = [
  reply('1', 'en', 'hello', 'Welcome', 'Hello {name}, {coach} here.'),
  reply('2', 'en', 'salt', 'Salt', 'See {page}: five grams a day.'),
  reply('3', 'fr', 'bonjour', 'Bienvenue', 'Bonjour {name}, ici {coach}.'),
  reply('4', 'fr', 'the', 'Thé et fer', 'Le thé se boit loin des repas.'),
];

let canned: RepereCanned;
let told: [type: string, detail: unknown][];
/** What the server answers, in turn; the last answer stays. */
let answers: (() => CannedReply[])[];
const screen = new Screen(() => canned);

function reply(id: string, language: 'en' | 'fr', shortcut: string, title: string, text: string): CannedReply {
  return { id, language, shortcut, title, text };
}

async function show(first: 'en' | 'fr' = 'fr', theme: 'light' | 'dark' = 'light'): Promise<void> {
  const request = async () => ({ replies: (answers.length > 1 ? answers.shift() : answers[0])?.() });
  const store = { access: { request } } as unknown as ChatStore;
  const known = { name: 'Léa', coach: 'Sam' };
  canned = mount('repere-canned', { store, first, known, strings: en, words: threadEn }, theme);
  for (const type of ['choose', 'leave'])
    canned.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
}

beforeEach(() => {
  told = [];
  answers = [() => REPLIES];
});

const titles = (): string[] => screen.all('.choice b').map(({ textContent }) => textContent);
const remark = (): string | undefined => screen.find('.remark')?.textContent;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('the list holds nothing that axe finds', async () => {
    await show('fr', theme);
    await screen.appear('.choice');
    expect(await screen.violations()).toEqual([]);
  });
});

test('both languages are there, the member’s first, each shown as it would be inserted', async () => {
  await show('fr');
  await expect.poll(titles).toEqual(['Bienvenue', 'Thé et fer', 'Welcome', 'Salt']);
  expect(screen.all('.group').map(({ textContent }) => textContent)).toEqual(['French', 'English']);
  expect(screen.find('.preview')?.textContent).toBe('Bonjour Léa, ici Sam.');
  expect(screen.find('.preview span')?.lang).toBe('fr');
});

test.each([
  ['thé', ['Thé et fer']],
  ['THE', ['Thé et fer']],
  ['sal', ['Salt']],
  ['repas loin', ['Thé et fer']],
  ['five', ['Salt']],
  ['nothing', []],
])('typing %s finds %j', async (typed, found) => {
  await show('en');
  await screen.appear('.choice');
  await screen.fill('input', typed);
  await expect.poll(titles).toEqual(found);
  expect(remark()).toBe(found.length ? '1 found' : 'No reply has these words.');
});

test('Enter gives the text filled in, and what could not be filled in stays to be seen', async () => {
  await show('en');
  await screen.appear('.choice');
  canned.focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(told).toEqual([
    ['choose', 'Hello Léa, Sam here.'],
    ['choose', 'See {page}: five grams a day.'],
  ]);
});

test('none at all is said, and where they are written', async () => {
  answers = [() => []];
  await show();
  await expect.poll(remark).toContain('They are written in the settings.');
});

test('a list that could not be read says so, and is asked for again as one types', async () => {
  const down = (): never => {
    throw new Refusal({ code: 'unavailable' });
  };
  answers = [down, () => REPLIES];
  await show();
  await expect.poll(remark).toBe('The canned replies could not be read.');
  await screen.fill('input', 'the');
  await expect.poll(titles).toEqual(['Thé et fer']);
});

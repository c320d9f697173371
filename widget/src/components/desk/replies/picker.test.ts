import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html } from 'lit';
import { en } from '../../../strings/en.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './picker.ts';
import type { Choice, ReperePicker } from './picker.ts';

const CHOICES: Choice[] = [
  { key: 'a', title: 'Welcome', detail: '/hello', group: 'English', preview: html`Hello Léa,` },
  { key: 'b', title: 'Salt', detail: '/salt', group: 'English', preview: html`Five grams.` },
  { key: 'c', title: 'Bienvenue', detail: '/bonjour', group: 'Français', preview: html`Bonjour Léa,` },
];

let picker: ReperePicker;
let told: [type: string, detail: unknown][];
const screen = new Screen(() => picker);

async function show(theme: 'light' | 'dark' = 'light', choices: readonly Choice[] = CHOICES): Promise<void> {
  picker = mount('repere-picker', { choices, label: 'Find a reply', hint: 'Nothing is sent.', strings: en }, theme);
  for (const type of ['query', 'choose', 'leave'])
    picker.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
  await picker.updateComplete;
  picker.focus();
}

beforeEach(() => {
  told = [];
});

const field = (): HTMLInputElement => screen.find<HTMLInputElement>('input')!;
const active = (): string | undefined => screen.find('[aria-selected=true] b')?.textContent;

/** What the field says is active, as assistive technology follows it. */
const pointed = (): string | undefined =>
  screen.find(`#${field().getAttribute('aria-activedescendant')} b`)?.textContent;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([
    ['with choices', CHOICES],
    ['with none', []],
  ])('holds nothing that axe finds, %s', async (_, choices) => {
    await show(theme, choices);
    expect(await screen.violations()).toEqual([]);
    expect(field().getAttribute('aria-expanded')).toBe(choices.length ? 'true' : 'false');
  });
});

test('arrows move through all groups and around, and the field tells where', async () => {
  await show();
  expect([active(), pointed()]).toEqual(['Welcome', 'Welcome']);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect([active(), pointed()]).toEqual(['Bienvenue', 'Bienvenue']);
  expect(screen.find('.preview')?.textContent).toBe('Bonjour Léa,');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe('Welcome');
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe('Bienvenue');
  expect(screen.all('[role=group]').map((group) => group.getAttribute('aria-label'))).toEqual(['English', 'Français']);
});

test('Enter chooses what is active, and Escape leaves; neither is heard by anybody around', async () => {
  await show();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
  document.body.addEventListener('keydown', listen);
  await userEvent.keyboard('{ArrowDown}{Enter}{Escape}');
  document.body.removeEventListener('keydown', listen);
  expect(told).toEqual([
    ['choose', 'b'],
    ['leave', null],
  ]);
  expect(heard).toEqual([]);
});

test('typing tells what is sought, and the best of what is found then is active', async () => {
  await show();
  await userEvent.keyboard('{ArrowDown}s');
  expect(told).toEqual([['query', 's']]);
  picker.choices = [CHOICES[2]!, CHOICES[1]!];
  picker.query = 's';
  await picker.updateComplete;
  expect(active()).toBe('Bienvenue');
});

test('Enter chooses nothing where there is nothing', async () => {
  await show('light', []);
  await userEvent.keyboard('{Enter}{ArrowDown}{ArrowUp}');
  expect(told).toEqual([]);
  expect(field().hasAttribute('aria-activedescendant')).toBe(false);
});

test('a mouse chooses what it presses, and the field keeps the focus', async () => {
  await show();
  await userEvent.click(screen.all('.choice')[1]!);
  expect(told).toEqual([['choose', 'b']]);
  expect(screen.focused()).toBe(field());
});

test('the button on it has a key of its own', async () => {
  await show();
  screen.find('button')!.focus();
  await userEvent.keyboard('{Enter}');
  expect(told).toEqual([['leave', null]]);
});

import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { zones } from '../../../state/zones.ts';
import { deskSettingsEn } from '../../../strings/desk-settings.en.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './zone.ts';
import type { RepereDeskZone } from './zone.ts';

let zone: RepereDeskZone;
let chosen: string[];
const screen = new Screen(() => zone);

beforeEach(() => {
  chosen = [];
});

async function show(theme: 'light' | 'dark' = 'light', wrong?: string): Promise<void> {
  zone = mount(
    'repere-desk-zone',
    { value: 'Europe/Paris', all: zones('Europe/Paris'), words: deskSettingsEn, wrong },
    theme,
  );
  zone.addEventListener('change', (event) => {
    zone.value = (event as CustomEvent<string>).detail;
    chosen.push(zone.value);
  });
  await screen.appear('input');
}

const field = () => screen.find<HTMLInputElement>('input');
const options = () => screen.all('[role=option] span:first-child').map(({ textContent }) => textContent);
const active = () => screen.find(`#${field()?.getAttribute('aria-activedescendant')} span`)?.textContent;

test.each(['light', 'dark'] as const)('holds nothing that axe finds, closed and open: %s', async (theme) => {
  await show(theme, 'Choose a zone from the list.');
  expect(await screen.violations()).toEqual([]);
  await screen.fill('input', 'new york');
  await screen.appear('[role=option]');
  expect(await screen.violations()).toEqual([]);
  await screen.fill('input', 'atlantis');
  await screen.appear('.nothing');
  expect(await screen.violations()).toEqual([]);
});

test('is searched by typing and chosen with the keyboard', async () => {
  await show();
  await userEvent.click(field()!);
  await userEvent.fill(field()!, 'york');
  await expect.poll(options).toEqual(['New York, America']);
  expect(active()).toBe('New York, America');
  expect(screen.find('[role=status]')?.textContent.trim()).toBe('1 zone');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => field()?.value).toBe('New York, America');
  expect([chosen, field()?.getAttribute('aria-expanded')]).toEqual([['America/New_York'], 'false']);
});

test('arrow keys go through the list, from what is chosen', async () => {
  await show();
  field()?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(active).toBe('Paris, Europe');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.poll(active).toBe(options()[1]);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toHaveLength(1);
  expect(chosen[0]).not.toBe('Europe/Paris');
});

test('is chosen with a pointer', async () => {
  await show();
  await userEvent.click(field()!);
  await userEvent.fill(field()!, 'tokyo');
  await userEvent.click(await screen.appear('[role=option]'));
  expect(chosen).toEqual(['Asia/Tokyo']);
});

test('what is typed and not chosen is given up', async () => {
  await show();
  await userEvent.click(field()!);
  await userEvent.fill(field()!, 'tok');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => field()?.value).toBe('Paris, Europe');
  await userEvent.fill(field()!, 'tok');
  field()?.blur();
  await expect.poll(() => field()?.value).toBe('Paris, Europe');
  expect(chosen).toEqual([]);
});

import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '../../strings/en.ts';
import { somebody } from '../../testing/fake-relations.ts';
import { mount } from '../../testing/mount.ts';
import { Screen } from '../../testing/screen.ts';
import './person-menu.ts';
import type { ReperePersonMenu } from './person-menu.ts';

let menu: ReperePersonMenu;
const screen = new Screen(() => menu);

const button = (): HTMLElement => screen.find('#button') as HTMLElement;
const expanded = (): string | null => button().getAttribute('aria-expanded');

beforeEach(async () => {
  await page.viewport(1024, 800);
  menu = mount('repere-person-menu', { person: somebody('lea', { name: 'Léa' }), strings: en, language: 'en' });
  await screen.appear('#button');
});

/** Presses the button as browsers do that give no button the focus: what had it loses it, unless the press is kept from that. */
function press(): void {
  const { activeElement } = menu.shadowRoot as ShadowRoot;
  const moves = button().dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  if (moves) (activeElement as HTMLElement | null)?.blur();
  button().click();
}

test('a press opens it, and another one closes it, also where presses give buttons no focus', async () => {
  press();
  await expect.poll(() => screen.focused()?.textContent?.trim()).toBe('See profile');
  expect(expanded()).toBe('true');
  press();
  await menu.updateComplete;
  expect(expanded()).toBe('false');
  expect(screen.focused()?.id).toBe('button');
});

test('a mouse opens and closes it by its button', async () => {
  await userEvent.click(button());
  await expect.poll(expanded).toBe('true');
  await userEvent.click(button());
  await expect.poll(expanded).toBe('false');
});

test('what takes the focus elsewhere closes it', async () => {
  const elsewhere = document.body.appendChild(document.createElement('button'));
  press();
  await expect.poll(() => screen.focused()?.role).toBe('menuitem');
  elsewhere.focus();
  await expect.poll(expanded).toBe('false');
  elsewhere.remove();
});

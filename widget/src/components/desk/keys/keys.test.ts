import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { deskStage } from '../../../testing/desk-stage.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './keys.ts';
import type { RepereDeskKeys } from './keys.ts';
import { singlesAreOn, switchSingles } from './setting.ts';
import { actOf, KEYS } from './table.ts';

let keys: RepereDeskKeys;
const screen = new Screen(() => keys);

/** What a key is for that is pressed in an element. */
function press(
  key: string,
  given: KeyboardEventInit = {},
  target: HTMLElement = document.body,
  singles = true,
): unknown {
  let act: unknown = 'nothing was pressed';
  const hear = (event: KeyboardEvent): void => {
    act = actOf(event, singles);
  };
  document.addEventListener('keydown', hear, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...given }));
  return act;
}

function field(tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('keys', () => {
  test('mean one thing each', () => {
    const signs = KEYS.flatMap(({ keys }) => keys);
    expect(new Set(signs).size).toBe(signs.length);
    for (const { act, keys } of KEYS) for (const key of keys) expect(press(key)).toBe(act);
  });

  test.each([
    ['input', {}],
    ['input', { type: 'search' }],
    ['textarea', {}],
    ['select', {}],
    ['p', { contenteditable: 'true' }],
    ['button', { role: 'menuitem' }],
  ] as const)('are letters in %s %o, unless they write nothing', (tag, attributes) => {
    const target = field(tag, attributes);
    for (const key of ['j', 'c', '/', '?', '1']) expect(press(key, {}, target)).toBeUndefined();
    expect(press('ArrowDown', { altKey: true }, target)).toBe('next');
    expect(press('Escape', {}, target)).toBe('leave');
    target.remove();
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
    'leave to the browser what is pressed with %o',
    (given) => {
      for (const key of ['c', 'r', 'n', '1', '/', '?']) expect(press(key, given)).toBeUndefined();
    },
  );

  test('are found on keyboards whose digits want the shift key', () => {
    expect(press('&', { code: 'Digit1' })).toBe('unassigned');
    expect(press('?', { code: 'KeyM', shiftKey: true })).toBe('help');
  });

  test('can be switched off, all of a single sign, which is remembered', () => {
    for (const { keys } of KEYS) for (const key of keys) expect(press(key, {}, document.body, false)).toBeUndefined();
    expect(press('ArrowUp', { altKey: true }, document.body, false)).toBe('previous');
    expect(singlesAreOn()).toBe(true);
    expect([switchSingles(false), singlesAreOn()]).toEqual([true, false]);
    expect([switchSingles(true), singlesAreOn(), localStorage.length]).toEqual([true, true, 0]);
  });

  test('hold where a browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(switchSingles(false)).toBe(false);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(singlesAreOn()).toBe(true);
  });
});

describe.each([
  ['light', 'en'],
  ['dark', 'fr'],
] as const)('the list in the %s theme, in %s', (theme, language) => {
  test('names every key that is bound, and holds nothing that axe finds', async () => {
    const { given } = await deskStage(language);
    keys = mount('repere-desk-keys', { ...given(), on: true, kept: true }, theme);
    await screen.appear('dialog[open]');
    expect(screen.focused()?.id).toBe('title');
    expect(screen.all('dt').every((name) => name.textContent.trim() !== '')).toBe(true);
    expect(screen.all('dt')).toHaveLength(KEYS.length);
    const signs = screen.all('kbd.single').map((sign) => sign.textContent);
    expect(signs).toEqual(KEYS.flatMap((binding) => binding.keys.map((key) => key.toUpperCase())));
    expect(await screen.violations()).toEqual([]);
    const switched: boolean[] = [];
    keys.addEventListener('switch', (event) => switched.push((event as CustomEvent<boolean>).detail));
    await screen.click('#singles');
    expect(switched).toEqual([false]);
    Object.assign(keys, { on: false, kept: false });
    await screen.appear('repere-notice');
    expect(await screen.violations()).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { nextTheme } from './next-theme.ts';

test('the first press leaves the system’s theme', () => {
  expect(nextTheme(undefined, 'light')).toBe('dark');
  expect(nextTheme(undefined, 'dark')).toBe('light');
});

test('the second press goes back to following the system', () => {
  expect(nextTheme('dark', 'light')).toBeUndefined();
  expect(nextTheme('light', 'dark')).toBeUndefined();
});

test('a choice that the system has caught up with is left by one press', () => {
  expect(nextTheme('dark', 'dark')).toBe('light');
});

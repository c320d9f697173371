import type { Theme } from './palette.ts';

/** The themes that a drawing is made for, each in files of its own. */
export const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/** Of each theme the other one. */
export const OTHER: Record<Theme, Theme> = { light: 'dark', dark: 'light' };

/**
 * The media query under which the drawings of a theme stay hidden for good: scripts are off, so nobody picks a theme, and the system asks
 * for the other one. Browsers then load hidden pictures all the same, and are given here an address that the page loads anyway.
 */
export function unscripted(theme: Theme): string {
  return `(scripting: none) and (prefers-color-scheme: ${OTHER[theme]})`;
}

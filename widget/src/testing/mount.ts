import { afterEach } from 'vitest';
import { tokenStyles } from '../theme/base.styles.ts';

const mounted: HTMLElement[] = [];

document.adoptedStyleSheets.push(tokenStyles.styleSheet as CSSStyleSheet);
afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
});

/** Puts one element on a page of the house's own colours, until the test ends. */
export function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  theme: 'light' | 'dark' = 'light',
): HTMLElementTagNameMap[Tag] {
  document.documentElement.style.colorScheme = theme;
  document.body.style.background = 'var(--repere-paper)';
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  mounted.push(element);
  return element;
}

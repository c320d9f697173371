/** The two themes a page can be in. */
export type Theme = 'light' | 'dark';

/** What the theme button makes of the present choice: the theme not shown now; `undefined`, follow the system, where the system shows that one anyway. */
export function nextTheme(chosen: Theme | undefined, system: Theme): Theme | undefined {
  const shown = chosen ?? system;
  const wanted = shown === 'dark' ? 'light' : 'dark';
  return wanted === system ? undefined : wanted;
}

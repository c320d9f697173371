import { nextTheme, type Theme } from './next-theme.ts';

const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Puts the page in the other theme, and remembers the choice only while it differs from the system's. */
function switchTheme(): void {
  const system: Theme = systemIsDark.matches ? 'dark' : 'light';
  const chosen = nextTheme(root.dataset['theme'] as Theme | undefined, system);
  if (chosen === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = chosen;
  try {
    if (chosen === undefined) localStorage.removeItem('repere-theme');
    else localStorage.setItem('repere-theme', chosen);
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
  button.hidden = false;
  button.addEventListener('click', switchTheme);
}

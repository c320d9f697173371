import type { Origin } from '@repere/protocol';

/** The article that the page shows, with the heading being read; `undefined` where there is no article. */
export function originOfPage(): Origin | undefined {
  const article = document.querySelector<HTMLElement>('[data-repere-article]');
  if (!article) return undefined;
  const origin: Origin = { url: location.pathname, title: article.dataset['title'] ?? document.title };
  const passed = [...article.querySelectorAll<HTMLElement>('h2[id]')].filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
  );
  const heading = passed.at(-1);
  if (heading?.textContent) {
    origin.url += `#${heading.id}`;
    origin.heading = heading.textContent.trim();
  }
  return origin;
}

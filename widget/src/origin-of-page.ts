import type { Origin } from '@repere/protocol';

/** A place of a page, as the page names it: whatever is left out is the page itself. */
export interface Place {
  /** Address of the page, absolute or from where it stands. */
  url?: string;
  title?: string;
  heading?: string;
  quote?: string;
}

/**
 * A place as coaches get it, who read at `home`. The address of another site's page would lead nowhere there: its host stands in the title
 * instead. Throws a `TypeError` where `url` is none.
 */
export function originAt({ url = '', title, heading, quote }: Place, home: string): Origin {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { origin, pathname, hash, host } = new URL(url, location.href);
  const name = line(title || document.title) || pathname;
  const place: Origin =
    origin === home ? { url: pathname + hash, title: name } : { url: '/', title: `${name} · ${host}` };
  if (heading) place.heading = line(heading);
  if (quote) place.quote = quote;
  return place;
}

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

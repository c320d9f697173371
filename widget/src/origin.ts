import type { Origin } from '@repere/protocol';

/**
 * The place that an ask button stands for: its article, its heading, and the paragraph right before it, unless it names other words
 * (`data-quote`).
 */
export function originOf(ask: HTMLElement): Origin {
  const article = ask.closest<HTMLElement>('[data-repere-article]');
  const before = [...(article?.querySelectorAll<HTMLElement>('p[id]') ?? [])].filter(
    (paragraph) => paragraph.compareDocumentPosition(ask) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const paragraph = before.at(-1);
  const { heading, quote = paragraph?.textContent } = ask.dataset;
  const origin: Origin = {
    url: location.pathname + (paragraph ? `#${paragraph.id}` : ''),
    title: article?.dataset['title'] ?? document.title,
  };
  if (heading) origin.heading = heading;
  if (quote) origin.quote = quote;
  return origin;
}

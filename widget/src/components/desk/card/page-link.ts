import { html, nothing } from 'lit';
import type { TellPage } from '@repere/protocol';
import type { PageExcerpt } from '../../../connection/read-page.ts';
import type { DeskCardWords } from '../../../strings/desk-card.words.ts';

/** A path on this site, which no scheme and no other host can hide in. */
const isPath = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** A page of the site as a link that opens beside the desk; its bare title where it is no path of the site. */
export function pageLink(url: string, title: string, words: DeskCardWords): unknown {
  if (!isPath(url)) return title;
  return html`<a href=${url} target="_blank" rel="noopener">${title}<span class="unseen"> ${words.newTab}</span></a>`;
}

/** A page that somebody reads, with what it says of itself: the page's own title counts more than the one that was told. */
export function readPageLink(
  { url, title }: TellPage,
  excerpt: PageExcerpt | undefined,
  words: DeskCardWords,
): unknown {
  if (!excerpt) return html`<p>${pageLink(url, title, words)}</p>`;
  const [page = ''] = url.split('#');
  const language = excerpt.language || nothing;
  return html`<p lang=${language}>${pageLink(url, excerpt.title || title, words)}</p>
    ${excerpt.lead ? html`<p class="lead" lang=${language}>${excerpt.lead}</p>` : nothing}
    ${
      excerpt.sections.length
        ? html`<details>
            <summary>${words.inThisArticle}</summary>
            <ul class="sections" lang=${language}>
              ${excerpt.sections.map(
                (section) => html`<li>${pageLink(`${page}#${section.fragment}`, section.title, words)}</li>`,
              )}
            </ul>
          </details>`
        : nothing
    }`;
}

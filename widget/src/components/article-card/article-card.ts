import { css, html, LitElement } from 'lit';
import type { Article } from '@repere/protocol';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { withWords } from '../tools/words.ts';

/**
 * A page of the hub that a message answers with: its title, and the section where it is about one. Leads there where the address is a path of
 * the site itself; any other is no link, because it was written by somebody's browser.
 *
 * @prop article - the page
 */
export class RepereArticle extends LitElement {
  static override properties = { article: { attribute: false } };
  declare article: Article;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block-start: var(--repere-space-2);
        white-space: normal;
      }
      .card {
        display: grid;
        gap: 1px;
        padding: var(--repere-space-2) var(--repere-space-3);
        border: 1px solid var(--repere-line-strong);
        border-inline-start: 3px solid var(--repere-signal);
        border-radius: var(--repere-radius);
        background: var(--repere-paper);
        color: var(--repere-ink);
        text-decoration: none;
      }
      a:hover b {
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      small {
        font-size: var(--repere-size-small);
        color: var(--repere-ink-faint);
      }
      b {
        font-family: var(--repere-font-display);
        font-weight: 650;
        line-height: 1.3;
      }
      a b {
        color: var(--repere-pine);
      }
      .section {
        font-size: var(--repere-size-small);
        color: var(--repere-ink-soft);
      }
    `,
  ];

  readonly #words = withWords(this);

  override render(): unknown {
    const { url, title, section } = this.article;
    const words = this.#words();
    const inside = html`<small>${words && words.article}</small
      ><b>${title}</b>${section ? html`<span class="section">${section}</span>` : ''}`;
    return /^\/(?![/\\])/.test(url)
      ? html`<a class="card" href=${url}>${inside}</a>`
      : html`<span class="card">${inside}</span>`;
  }
}

define('repere-article', RepereArticle);

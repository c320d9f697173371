import { css, html, LitElement, nothing } from 'lit';
import type { Article } from '@repere/protocol';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { closeIcon } from '../../icons.ts';
import { articleIcon } from '../desk.icons.ts';

/**
 * The page that goes along with the next reply, until it is taken off again.
 *
 * @prop article - the page
 * @fires remove - the person sends the reply without it
 */
export class RepereAttached extends LitElement {
  static override properties = { article: { attribute: false }, words: { attribute: false } };
  declare article: Article;
  declare words: ThreadWords;
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .attached {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--repere-space-3);
        padding-block: var(--repere-space-1);
        padding-inline: var(--repere-space-3) var(--repere-space-1);
        border: 1px solid var(--repere-line);
        border-inline-start: 3px solid var(--repere-signal);
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
      }
      svg {
        stroke-width: 1.75;
      }
      p {
        display: grid;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      b {
        font-family: var(--repere-font-display);
        font-weight: 650;
      }
      span {
        font-size: var(--repere-size-small);
        color: var(--repere-ink-faint);
      }
    `,
  ];

  override render(): unknown {
    const { article, words } = this;
    return html`<div class="attached">
      ${articleIcon}
      <p>
        <span>${words.articleSent}</span>
        <b>${article.title}</b>
        ${article.section ? html`<span>${article.section}</span>` : nothing}
      </p>
      <button class="icon" @click=${() => emit(this, 'remove')}>
        <span class="unseen">${words.articleRemove}</span>${closeIcon}
      </button>
    </div>`;
  }
}

define('repere-attached', RepereAttached);

declare global {
  interface HTMLElementTagNameMap {
    'repere-attached': RepereAttached;
  }
}

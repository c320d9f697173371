import { css, html, LitElement, nothing } from 'lit';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import type { MessageView } from '../message/message.ts';
import { withWords } from '../tools/words.ts';

/**
 * The words that a message answers, as a button that leads to where they were said.
 *
 * @prop view - the message that quotes
 * @prop strings - the table of the language
 */
export class RepereQuoted extends LitElement {
  static override properties = { view: { attribute: false }, strings: { attribute: false } };
  declare view: MessageView;
  declare strings: Strings;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block-end: var(--repere-space-2);
        color: inherit;
      }
      button {
        display: grid;
        justify-items: start;
        gap: 0;
        inline-size: 100%;
        min-block-size: 1.75rem;
        padding: 2px var(--repere-space-2);
        border-radius: 0;
        border-inline-start: 2px solid currentColor;
        font-size: var(--repere-size-small);
        font-weight: 400;
        line-height: 1.4;
        text-align: start;
        white-space: normal;
      }
      button:hover .words {
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      b {
        font-weight: 600;
      }
      .words {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .erased {
        font-style: italic;
      }
    `,
  ];

  readonly #words = withWords(this);

  override render(): unknown {
    const { view, strings } = this;
    const { quoted, quotedName = '' } = view;
    const words = this.#words();
    if (!quoted || !words) return nothing;
    return html`<button data-act="jump">
      <b aria-hidden="true">${quotedName || strings.you}</b><span class="unseen">${words.toQuoted(quotedName)}</span>
      <span class="words ${quoted.text === null ? 'erased' : ''}">${quoted.text ?? strings.erased}</span>
    </button>`;
  }
}

define('repere-quoted', RepereQuoted);

import { css, html, LitElement } from 'lit';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';

/** One answer: what it says, and what it does. */
export type Answer = readonly [label: string, act: () => void];

/**
 * Something that has to be known before a reply goes, and what can be done about it. The first answer sends nothing: it has the focus, so that a
 * key pressed once too often does no harm.
 *
 * @prop text - what is to be known
 * @prop answers - the first sends nothing
 */
export class RepereQuestion extends LitElement {
  static override properties = { text: {}, answers: { attribute: false } };
  declare text: string;
  declare answers: readonly Answer[];
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .question {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--repere-space-2) var(--repere-space-3);
        padding: var(--repere-space-2) var(--repere-space-3);
        border: 1px solid var(--repere-signal);
        border-radius: var(--repere-radius);
        background: var(--repere-signal-tint);
      }
      p {
        flex: 1 1 16rem;
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--repere-space-2);
      }
      button {
        min-block-size: 2.25rem;
        font-size: var(--repere-size-small);
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus(options));
  }

  override render(): unknown {
    return html`<div class="question" role="group" aria-labelledby="text">
      <p id="text" role="alert">${this.text}</p>
      <div class="answers">
        ${this.answers.map(
          ([label, act], place) => html`<button class=${place ? 'quiet' : 'plain'} @click=${act}>${label}</button>`,
        )}
      </div>
    </div>`;
  }
}

define('repere-question', RepereQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'repere-question': RepereQuestion;
  }
}

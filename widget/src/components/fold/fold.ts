import { css, html, LitElement, nothing } from 'lit';
import type { ToolsWords } from '../../strings/tools.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { withWords } from '../tools/words.ts';

/**
 * A long text, its first twenty lines at first: the rest is one press away, and a search in the page or a link inside that gets the focus opens
 * it too. Texts that fit are left alone.
 *
 * @slot - the text
 */
export class RepereFold extends LitElement {
  static override properties = { whole: { state: true }, over: { state: true } };
  /** Whether everything is shown, and whether that is more than fits. */
  declare protected whole: boolean;
  declare protected over: boolean;

  static override styles = [
    baseStyles,
    css`
      :host {
        font: inherit;
        color: inherit;
      }
      .text {
        display: block;
      }
      .folded {
        max-block-size: 20lh;
        overflow: hidden;
      }
      .folded.over {
        mask-image: linear-gradient(to bottom, black 75%, transparent);
      }
      button {
        min-block-size: 2rem;
        margin-block-start: var(--repere-space-1);
        padding-inline: 0;
        color: inherit;
        white-space: normal;
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  readonly #words = withWords(this);
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  constructor() {
    super();
    this.whole = false;
    this.over = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override render(): unknown {
    const { whole, over } = this;
    const words = this.#words();
    return html`<span
        class="text ${whole ? '' : 'folded'} ${over ? 'over' : ''}"
        @scroll=${this.#open}
        @focusin=${this.#open}
        ><slot></slot></span
      >${words && (over || whole) ? this.#button(words) : nothing}`;
  }

  protected override updated(): void {
    const text = this.#text;
    if (text) this.#sizes.observe(text);
  }

  #button(words: ToolsWords): unknown {
    return html`<button aria-expanded=${this.whole ? 'true' : 'false'} @click=${() => (this.whole = !this.whole)}>
      ${this.whole ? words.showLess : words.showAll}
    </button>`;
  }

  get #text(): HTMLElement | null {
    return this.renderRoot.querySelector('.text');
  }

  #measure(): void {
    const text = this.#text;
    if (text && !this.whole) this.over = text.scrollHeight > text.clientHeight + 1;
  }

  #open(): void {
    if (this.over) this.whole = true;
  }
}

define('repere-fold', RepereFold);

import { css, html, LitElement, nothing } from 'lit';
import type { Colleague } from '../../../state/desk.company.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';

/** How long what was announced is not announced again, in milliseconds: people pause while they write. */
const SAID_FOR = 30_000;

/**
 * Says which other coaches write in the same conversation right now, so that two do not answer the same question.
 *
 * @prop colleagues - who writes, and what
 */
export class RepereCompany extends LitElement {
  static override properties = {
    colleagues: { attribute: false },
    words: { attribute: false },
    said: { state: true },
  };
  declare colleagues: readonly Colleague[];
  declare words: ThreadWords;
  /** What screen readers were told last. */
  declare protected said: string;
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        align-items: center;
        gap: var(--repere-space-2);
        padding-inline: var(--repere-space-1);
        font-size: var(--repere-size-small);
        font-weight: 600;
        color: var(--repere-caution);
        overflow-wrap: anywhere;
      }
      /* Two strokes side by side: two at the same place of the rule. */
      i {
        flex: none;
        inline-size: 8px;
        block-size: 14px;
        border-inline: 3px solid var(--repere-signal);
      }
      @media (forced-colors: active) {
        i {
          border-color: CanvasText;
        }
      }
    `,
  ];

  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.colleagues = [];
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forget);
    this.#forget = undefined;
  }

  protected override willUpdate(): void {
    const text = this.#text;
    if (text) {
      clearTimeout(this.#forget);
      this.#forget = undefined;
      this.said = text;
    } else if (this.said) this.#forget ??= setTimeout(() => (this.said = ''), SAID_FOR);
  }

  override render(): unknown {
    const text = this.#text;
    return html`${text ? html`<p aria-hidden="true"><i></i>${text}</p>` : nothing}
      <div class="unseen" role="status">${this.said}</div>`;
  }

  get #text(): string {
    const { words } = this;
    const of = (what: Colleague['writes']): string => {
      const writers = this.colleagues.filter(({ writes }) => writes === what);
      if (!writers.length) return '';
      const names = words.join(writers.map(({ person }) => person?.name ?? words.aCoach));
      return (what === 'note' ? words.noting : words.answering)(names, writers.length);
    };
    return [of('message'), of('note')].filter(Boolean).join(' · ');
  }
}

define('repere-company', RepereCompany);

declare global {
  interface HTMLElementTagNameMap {
    'repere-company': RepereCompany;
  }
}

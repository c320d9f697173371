import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LIMITS } from '@repere/protocol';
import type { DeskStore } from '../../../state/desk.store.ts';
import type { DeskCardWords } from '../../../strings/desk-card.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import '../../notice/notice.ts';
import { removeIcon } from '../desk.icons.ts';

/**
 * The labels of a conversation: for the coaches alone, put on and taken off by any of them.
 *
 * @prop set - those that are on
 */
export class RepereDeskLabels extends LitElement {
  static override properties = {
    conversation: {},
    desk: { attribute: false },
    set: { attribute: false },
    words: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };
  declare conversation: string;
  declare desk: DeskStore;
  declare set: readonly string[];
  declare words: DeskCardWords;
  declare protected busy: boolean;
  declare protected problem: string;
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--repere-space-2);
      }
      h3 {
        font: 600 var(--repere-size-small) / 1.4 var(--repere-font-ui);
        letter-spacing: 0;
        color: var(--repere-ink-faint);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--repere-space-1);
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        max-inline-size: 100%;
        padding-inline-start: var(--repere-space-2);
        border-radius: var(--repere-radius);
        background: var(--repere-pine-tint);
        font-size: var(--repere-size-small);
        overflow-wrap: anywhere;
      }
      li button {
        flex: none;
        inline-size: 1.75rem;
        min-block-size: 1.75rem;
        padding: 0;
        color: var(--repere-ink-soft);
      }
      @media (pointer: coarse) {
        li button {
          inline-size: 2.75rem;
          min-block-size: 2.75rem;
        }
      }
      li svg {
        inline-size: 0.875rem;
        block-size: 0.875rem;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--repere-space-2);
      }
      input {
        min-block-size: 2.25rem;
        padding-inline: var(--repere-space-3);
        border: 1px solid var(--repere-line-strong);
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
        font-size: max(1rem, var(--repere-size-small));
      }
      form button {
        min-block-size: 2.25rem;
        font-size: var(--repere-size-small);
      }
      @media (pointer: fine) {
        input {
          font-size: var(--repere-size-small);
        }
      }
      @media (pointer: coarse) {
        input,
        form button {
          min-block-size: 2.75rem;
        }
      }
      @media (forced-colors: active) {
        li {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
    this.set = [];
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('conversation')) this.problem = '';
  }

  override render(): unknown {
    const { words, set, desk } = this;
    const others = desk.labels.filter((label) => !set.includes(label));
    return html`<h3 id="labels">${words.labels}</h3>
      ${
        set.length
          ? html`<ul aria-labelledby="labels">
              ${repeat(
                set,
                (label) => label,
                (label) =>
                  html`<li>
                    ${label}<button
                      type="button"
                      aria-label=${words.removeLabel(label)}
                      aria-disabled=${this.busy ? 'true' : 'false'}
                      @click=${() => void this.#put(label, false)}
                    >
                      ${removeIcon}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <form @submit=${this.#add}>
        <input
          name="label"
          aria-label=${words.newLabel}
          placeholder=${words.newLabel}
          maxlength=${LIMITS.labelLength}
          autocomplete="off"
          list="known"
        />
        <datalist id="known">${others.map((label) => html`<option value=${label}></option>`)}</datalist>
        <button class="plain" aria-disabled=${this.busy ? 'true' : 'false'}>${words.addLabel}</button>
      </form>
      ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}`;
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.#field;
    const label = field?.value.trim();
    if (!field || !label) return field?.focus();
    if (this.set.includes(label) || (await this.#put(label, true))) field.value = '';
  };

  async #put(label: string, on: boolean): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = (await this.desk.acts.label(this.conversation, label, on)) ?? '';
    this.busy = false;
    // What was pressed is gone with its label.
    if (!on && !this.problem) this.#field?.focus();
    return !this.problem;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
}

define('repere-desk-labels', RepereDeskLabels);

import { css, html, LitElement, nothing } from 'lit';
import type { OutboxChange } from '../../connection/outbox.entry.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { withWords } from './words.ts';

/**
 * A change of a message that the server has not confirmed: that it waits, or why it was refused and what can be done.
 *
 * @prop change - the edit or deletion
 * @prop strings - the table of the language
 */
export class ReperePending extends LitElement {
  static override properties = { change: { attribute: false }, strings: { attribute: false } };
  declare change: OutboxChange;
  declare strings: Strings;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 2px;
        max-inline-size: min(34rem, 86%);
        font-size: var(--repere-size-small);
        line-height: 1.4;
        color: var(--repere-ink-faint);
      }
      q {
        display: block;
        padding-inline-start: var(--repere-space-2);
        border-inline-start: 2px solid currentColor;
        quotes: none;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        color: var(--repere-ink-soft);
      }
      .unchanged {
        color: var(--repere-danger);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--repere-space-1);
        margin-inline-start: calc(-1 * var(--repere-space-2));
      }
      button {
        min-block-size: 2rem;
        font-size: inherit;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  readonly #words = withWords(this);

  override render(): unknown {
    const words = this.#words();
    const { name, payload, status, error, order } = this.change;
    if (!words) return nothing;
    const edit = name === 'message:edit';
    const wording = edit ? html`<q>${payload.text}</q>` : nothing;
    if (status === 'waiting')
      return html`<p class="pending">${edit ? words.editWaits : words.removeWaits}</p>
        ${wording}`;
    // What is too late stays so.
    const again = error !== 'too_late';
    return html`<p class="unchanged">
        ${edit ? words.editFailed : words.removeFailed} ${this.strings.errors[error ?? 'internal']}
      </p>
      ${wording}
      <div class="actions">
        ${again ? html`<button class="quiet" data-act="again" data-order=${order}>${words.again}</button>` : nothing}
        <button class="quiet" data-act="discard" data-order=${order}>${words.drop}</button>
      </div>`;
  }
}

define('repere-pending', ReperePending);

import { css, html, LitElement, nothing } from 'lit';
import type { FoundPerson } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { formStyles } from '../field/form.styles.ts';

/** Pause in typing after which the search begins, in milliseconds. */
const PAUSE = 250;
/** Shortest query, in characters. */
const SHORTEST = 2;

/**
 * Finding a member by name or handle.
 *
 * @prop find - asks the server; rejects with a `Refusal`
 * @fires choose - `detail`: the person to write to
 */
export class ReperePersonSearch extends LitElement {
  static override properties = {
    find: { attribute: false },
    strings: { attribute: false },
    people: { state: true },
    remark: { state: true },
  };
  declare find: (query: string) => Promise<FoundPerson[]>;
  declare strings: Strings;
  declare people: readonly FoundPerson[];
  declare remark: string;
  static override styles = [
    baseStyles,
    formStyles,
    css`
      .search {
        display: grid;
        gap: var(--repere-space-3);
        padding: var(--repere-space-4);
      }
      ul {
        list-style: none;
      }
      li button {
        justify-content: start;
        inline-size: 100%;
        min-block-size: 3rem;
        border-block-end-color: var(--repere-line);
        border-radius: 0;
      }
      li button:hover {
        background: var(--repere-sunken);
      }
      .handle {
        font-weight: 400;
        color: var(--repere-ink-faint);
      }
    `,
  ];

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor() {
    super();
    this.people = [];
    this.remark = '';
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): unknown {
    const { strings } = this;
    return html`<div class="search">
      <div class="field">
        <label for="query">${strings.findLabel}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="remark"
          @input=${this.#onInput}
        />
        <p class="hint" id="remark" aria-live="polite">${this.remark || strings.findHint}</p>
      </div>
      ${
        this.people.length
          ? html`<ul>
              ${this.people.map(
                (person) =>
                  html`<li>
                    <button aria-label=${strings.findWrite(person.name)} @click=${() => emit(this, 'choose', person)}>
                      ${person.name} <span class="handle">@${person.handle}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #onInput(event: InputEvent): void {
    const query = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    if (query.length < SHORTEST) {
      this.#asked += 1;
      this.people = [];
      this.remark = '';
      return;
    }
    this.#timer = setTimeout(() => void this.#search(query), PAUSE);
  }

  async #search(query: string): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const people = await this.find(query);
      // An answer to what was typed before must not overwrite this one.
      if (asked !== this.#asked) return;
      this.people = people;
      this.remark = people.length ? '' : this.strings.findNone;
    } catch (cause) {
      if (asked === this.#asked) this.remark = this.strings.errors[asRefusal(cause).code];
    }
  }
}

define('repere-person-search', ReperePersonSearch);

import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../../../strings/strings.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { closeIcon } from '../../icons.ts';
import { pickerStyles } from './picker.styles.ts';

/** One thing that can be chosen. */
export interface Choice {
  /** Its own in the list. */
  key: string;
  title: string;
  /** What tells it from others with the same title. */
  detail: string;
  /** Choices that follow each other with the same words here stand under one heading. */
  group: string;
  /** What is shown of it before it is chosen. */
  preview?: unknown;
}

/**
 * A list to choose from, filtered as one types: a combobox with a list that is always open (ARIA 1.2, list autocomplete with manual
 * selection). Arrow keys move through the list, Enter chooses, Escape leaves.
 *
 * @prop choices - what fits what is typed, the best first
 * @prop query - what is typed
 * @prop label - what one chooses from
 * @prop hint - what choosing does, and does not
 * @prop remark - why there is nothing to choose, or how much
 * @fires query - `detail`: what is typed, after each change
 * @fires choose - `detail`: the key of the choice
 * @fires leave - the person is done with the list
 */
export class ReperePicker extends LitElement {
  static override properties = {
    choices: { attribute: false },
    query: {},
    label: {},
    hint: {},
    remark: {},
    strings: { attribute: false },
    active: { state: true },
  };
  declare choices: readonly Choice[];
  declare query: string;
  declare label: string;
  declare hint: string;
  declare remark: string;
  declare strings: Strings;
  /** The key of the choice that Enter takes. */
  declare protected active: string | undefined;
  static override styles = [baseStyles, pickerStyles];

  constructor() {
    super();
    this.choices = [];
    this.query = '';
    this.label = '';
    this.hint = '';
    this.remark = '';
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') || !this.choices.some(({ key }) => key === this.active))
      this.active = this.choices[0]?.key;
  }

  override render(): unknown {
    const { choices, strings, active } = this;
    const chosen = choices.findIndex(({ key }) => key === active);
    return html`<div class="picker" @keydown=${this.#onKey}>
      <div class="head">
        <label for="query">${this.label}</label>
        <button class="icon" @click=${() => emit(this, 'leave')}>
          <span class="unseen">${strings.close}</span>${closeIcon}
        </button>
      </div>
      <input
        id="query"
        role="combobox"
        aria-expanded=${choices.length ? 'true' : 'false'}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${chosen < 0 ? nothing : `choice-${chosen}`}
        aria-describedby="hint"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="done"
        .value=${this.query}
        @input=${this.#onInput}
      />
      <div class="body">
        <div
          class="list"
          id="list"
          role="listbox"
          aria-label=${this.label}
          ?hidden=${!choices.length}
          @mousedown=${(event: Event) => event.preventDefault()}
        >
          ${this.#groups()}
        </div>
        ${
          chosen < 0 || choices[chosen]?.preview === undefined
            ? nothing
            : html`<div class="preview" id="preview">${choices[chosen].preview}</div>`
        }
      </div>
      <div class="foot">
        <p class="remark" role="status">${this.remark}</p>
        <p class="hint" id="hint">${this.hint}</p>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #groups(): unknown {
    const groups: { name: string; from: number; choices: Choice[] }[] = [];
    for (const [place, choice] of this.choices.entries()) {
      const last = groups.at(-1);
      if (last?.name === choice.group) last.choices.push(choice);
      else groups.push({ name: choice.group, from: place, choices: [choice] });
    }
    return groups.map(
      ({ name, from, choices }) =>
        html`<div role="group" aria-label=${name || nothing}>
          ${name ? html`<p class="group" aria-hidden="true">${name}</p>` : nothing}
          ${repeat(
            choices,
            ({ key }) => key,
            (choice, place) => this.#choice(choice, from + place),
          )}
        </div>`,
    );
  }

  #choice({ key, title, detail, preview }: Choice, place: number): unknown {
    const active = key === this.active;
    return html`<div
      class="choice"
      id="choice-${place}"
      role="option"
      aria-selected=${active ? 'true' : 'false'}
      aria-describedby=${active && preview !== undefined ? 'preview' : nothing}
      @click=${() => emit(this, 'choose', key)}
      @mousemove=${() => (this.active = key)}
    >
      <b>${title}</b>${detail ? html` <span>${detail}</span>` : nothing}
    </div>`;
  }

  #onInput({ target }: InputEvent): void {
    this.query = (target as HTMLInputElement).value;
    emit(this, 'query', this.query);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, isComposing, target } = event;
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Escape') emit(this, 'leave');
    else if (!(target instanceof HTMLInputElement)) return;
    else if (step) this.#move(step);
    else if (key === 'Enter') {
      if (this.active !== undefined) emit(this, 'choose', this.active);
    } else return;
    event.preventDefault();
    // Whoever stands around has keys of its own for the same.
    event.stopPropagation();
  }

  #move(step: number): void {
    const { choices } = this;
    const place = choices.findIndex(({ key }) => key === this.active);
    this.active = choices.at((place + step) % choices.length)?.key;
  }
}

define('repere-picker', ReperePicker);

declare global {
  interface HTMLElementTagNameMap {
    'repere-picker': ReperePicker;
  }
}

import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { findZones, offsetInWords, zoneInWords } from '../../../state/zones.ts';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { formStyles } from '../../field/form.styles.ts';
import { zoneStyles } from './zone.styles.ts';

/** Most zones that are listed at once: who looks for another types on. */
const LISTED = 40;

/**
 * A time zone, chosen from a list that one searches by typing: a combobox as keyboards and screen readers know it. What is typed and not chosen
 * is given up with the focus.
 *
 * @prop value - the zone that is chosen
 * @prop all - those to choose from
 * @attr wrong - what is wrong with it
 * @fires change - `detail`: the zone
 */
export class RepereDeskZone extends LitElement {
  static override properties = {
    value: {},
    all: { attribute: false },
    words: { attribute: false },
    wrong: {},
    typed: { state: true },
    open: { state: true },
    active: { state: true },
  };
  declare value: string;
  declare all: readonly string[];
  declare words: DeskSettingsWords;
  declare wrong: string | undefined;
  /** What stands in the field while one searches. */
  declare protected typed: string | undefined;
  declare protected open: boolean;
  /** The place of the option that the arrow keys have reached. */
  declare protected active: number;
  static override styles = [baseStyles, formStyles, zoneStyles];

  constructor() {
    super();
    this.open = false;
    this.active = -1;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    const { words, open, active, wrong } = this;
    const found = this.#found;
    return html`<div class="field">
      <label for="zone">${words.zone}</label>
      <span class="hint" id="hint">${words.zoneHint}</span>
      <div class="box">
        <input
          id="zone"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="zones"
          aria-activedescendant=${open && found[active] ? `zone-${active}` : nothing}
          aria-describedby="hint${wrong ? ' wrong' : ''}"
          aria-invalid=${wrong ? 'true' : nothing}
          .value=${this.typed ?? zoneInWords(this.value)}
          @input=${this.#type}
          @keydown=${this.#key}
          @click=${() => (this.open = true)}
          @blur=${this.#leave}
        />
        <ul id="zones" role="listbox" aria-label=${words.zone} ?hidden=${!open || !found.length}>
          ${open ? found.slice(0, LISTED).map((zone, place) => this.#option(zone, place)) : nothing}
        </ul>
        ${open && !found.length ? html`<p class="nothing">${words.zoneNone}</p>` : nothing}
      </div>
      ${wrong ? html`<span class="wrong" id="wrong">${wrong}</span>` : nothing}
      <span class="unseen" role="status">
        ${open && this.typed ? (found.length ? words.zonesFound(found.length) : words.zoneNone) : ''}
      </span>
    </div>`;
  }

  #option(zone: string, place: number): unknown {
    // The field keeps the focus: a press would take it away before the click arrives.
    return html`<li
      id="zone-${place}"
      role="option"
      aria-selected=${place === this.active ? 'true' : 'false'}
      @pointerdown=${(event: PointerEvent) => event.preventDefault()}
      @click=${() => this.#choose(zone)}
    >
      <span>${zoneInWords(zone)}</span><span class="offset">${offsetInWords(zone, Date.now())}</span>
    </li>`;
  }

  get #found(): string[] {
    return this.typed === undefined
      ? [this.value, ...this.all.filter((zone) => zone !== this.value)].filter(Boolean)
      : findZones(this.all, this.typed);
  }

  readonly #type = ({ target }: InputEvent): void => {
    this.typed = (target as HTMLInputElement).value;
    this.open = true;
    this.active = this.typed ? 0 : -1;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = Math.min(this.#found.length, LISTED) - 1;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      this.active = this.open ? Math.min(last, Math.max(0, this.active + step)) : 0;
      this.open = true;
    } else if (event.key === 'Enter' && this.open) {
      const zone = this.#found[this.active];
      if (zone) this.#choose(zone);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#leave();
    }
  };

  #choose(zone: string): void {
    this.#leave();
    emit(this, 'change', zone);
  }

  readonly #leave = (): void => {
    this.typed = undefined;
    this.open = false;
    this.active = -1;
  };
}

define('repere-desk-zone', RepereDeskZone);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-zone': RepereDeskZone;
  }
}

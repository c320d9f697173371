import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { HoursAnswer, Language, SaveHours } from '@repere/protocol';
import { draftOf, faultsOf, toSave, UNITS_OF_TIME } from '../../../state/hours-draft.ts';
import type { HoursDraft, UnitOfTime } from '../../../state/hours-draft.ts';
import { zones } from '../../../state/zones.ts';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { FormElement } from '../../field/form.element.ts';
import type { Wrongs } from '../../field/form.element.ts';
import { closedDays } from './closed-days.ts';
import { hoursFormStyles } from './hours.form.styles.ts';
import { weekFields } from './week-fields.ts';
import './zone.ts';

/**
 * Opening hours while they are changed: always or at hours, the zone, each day of the week, closed days, and how long things may wait.
 *
 * @prop answer - what is saved
 * @prop save - hands it over; rejects with a `Refusal`
 * @fires dirty - `detail`: whether something is not saved
 * @fires saved - it holds from now on
 */
export class RepereDeskHoursForm extends FormElement {
  static override properties = {
    ...FormElement.properties,
    answer: { attribute: false },
    save: { attribute: false },
    words: { attribute: false },
    language: {},
    draft: { state: true },
  };
  declare answer: HoursAnswer;
  declare save: (wanted: SaveHours) => Promise<void>;
  declare words: DeskSettingsWords;
  declare language: Language;
  declare protected draft: HoursDraft;
  static override styles = [...[FormElement.styles].flat(), hoursFormStyles];
  #dirty = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What is being changed stays, whatever is read meanwhile.
    if (changed.has('answer') && !this.#dirty) this.draft = draftOf(this.answer, this.#ownZone);
  }

  override render(): unknown {
    const { words, draft, wrongs, busy, language } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <fieldset>
        <legend>${words.hours}</legend>
        ${this.#choice(true, words.always, words.alwaysDetails)} ${this.#choice(false, words.atHours)}
      </fieldset>
      ${
        draft.always
          ? nothing
          : html`<repere-desk-zone
                .value=${draft.zone}
                .all=${this.#zones}
                .words=${words}
                .wrong=${wrongs['zone']}
                @change=${({ detail }: CustomEvent<string>) => this.#change({ zone: detail })}
              ></repere-desk-zone>
              ${weekFields({ draft, wrongs, words, language, change: (week) => this.#change({ week }) })}
              ${closedDays({
                days: draft.closedOn,
                words,
                language,
                today: this.#today,
                change: (closedOn) => this.#change({ closedOn }),
              })}`
      }
      <fieldset class="lengths">
        <legend>${words.reminders}</legend>
        ${this.#length('mailAfter', words.mailAfter, words.mailAfterDetails)}
        ${this.#length('alertAfter', words.alertAfter, words.alertAfterDetails)}
      </fieldset>
      ${this.problemNotice()}
      <div class="row start">
        <button class="primary" aria-disabled=${busy ? 'true' : 'false'}>${words.save}</button>
        ${
          this.#dirty
            ? html`<button type="button" class="quiet" @click=${this.#revert}>${words.cancel}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #choice(always: boolean, label: string, details?: string): unknown {
    const id = always ? 'always' : 'at-hours';
    return html`<div class="choice">
      <input
        id=${id}
        type="radio"
        name="when"
        .checked=${this.draft.always === always}
        aria-describedby=${details ? `${id}-details` : nothing}
        @change=${() => this.#change({ always })}
      />
      <label for=${id}>${label}</label>
      ${details ? html`<p class="details" id="${id}-details">${details}</p>` : nothing}
    </div>`;
  }

  #length(name: 'mailAfter' | 'alertAfter', label: string, details: string): unknown {
    const { words, draft, wrongs } = this;
    const { count, unit } = draft[name];
    const wrong = wrongs[name];
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <span class="hint" id="${name}-hint">${details}</span>
      <div class="length">
        <input
          id=${name}
          name=${name}
          inputmode="numeric"
          autocomplete="off"
          .value=${count}
          aria-describedby="${name}-hint${wrong ? ` ${name}-wrong` : ''}"
          aria-invalid=${wrong ? 'true' : nothing}
          @input=${({ target }: Event) => this.#change({ [name]: { count: (target as HTMLInputElement).value, unit } })}
        />
        <select
          aria-label=${words.unitOf(label)}
          @change=${({ target }: Event) =>
            this.#change({ [name]: { count, unit: (target as HTMLSelectElement).value as UnitOfTime } })}
        >
          ${(Object.keys(UNITS_OF_TIME) as UnitOfTime[]).map(
            (each) => html`<option value=${each} .selected=${each === unit}>${words.units[each]}</option>`,
          )}
        </select>
      </div>
      ${wrong ? html`<span class="wrong" id="${name}-wrong">${wrong}</span>` : nothing}
    </div>`;
  }

  protected override examine(): Wrongs {
    const { words } = this;
    const wrongs: Wrongs = {};
    for (const fault of faultsOf(this.draft, this.#zones))
      wrongs[fault] = fault === 'zone' ? words.zoneWrong : fault.includes('.') ? words.spanWrong : words.lengthWrong;
    return wrongs;
  }

  protected override async submit(): Promise<void> {
    const saved = this.draft;
    await this.save(toSave(saved));
    // What was changed while it was on its way is not saved.
    if (saved === this.draft) this.#settle();
    emit(this, 'saved');
  }

  #change(changes: Partial<HoursDraft>): void {
    this.draft = { ...this.draft, ...changes };
    this.wrongs = {};
    this.#dirty = true;
    emit(this, 'dirty', true);
  }

  readonly #revert = (): void => {
    this.#settle();
    this.wrongs = {};
    this.problem = '';
  };

  #settle(): void {
    this.#dirty = false;
    this.draft = draftOf(this.answer, this.#ownZone);
    emit(this, 'dirty', false);
  }

  get #zones(): string[] {
    return zones(this.answer.hours?.zone ?? '');
  }

  get #ownZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** The day that it is in the zone of the hours, as far as this browser knows that zone. */
  get #today(): string {
    const timeZone = this.#zones.includes(this.draft.zone) ? this.draft.zone : 'UTC';
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    return parts.format(Date.now());
  }
}

define('repere-desk-hours-form', RepereDeskHoursForm);

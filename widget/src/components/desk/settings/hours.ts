import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { HoursAnswer, SaveHours } from '@repere/protocol';
import { hoursOf } from '../../../state/hours.ts';
import type { Hours } from '../../../state/hours.ts';
import { zoneInWords } from '../../../state/zones.ts';
import { createDates, dayNumber } from '../../../strings/dates.ts';
import { durationInWords } from '../../../strings/durations.ts';
import { dayAndTime, fullDay, spansInWords, weekdays } from '../../../strings/week.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import './hours.form.ts';
import { hoursStyles } from './hours.styles.ts';
import { SettingsPart } from './part.ts';

/** The longest time that a browser waits for, in milliseconds: half of it is a dozen days. */
const FAR = 2 ** 30;

/**
 * When coaches answer, with the sentence that follows from it for members at this moment. Administrators change it; everybody else at the desk
 * reads it, and who may change it.
 *
 * @prop mine - whether the reader may change it
 */
export class RepereHours extends SettingsPart {
  static override properties = { ...SettingsPart.properties, mine: { type: Boolean }, dirty: { state: true } };
  declare mine: boolean;
  /** Whether something was changed and is not saved. */
  declare protected dirty: boolean;
  static override styles = [baseStyles, hoursStyles];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.mine = false;
    this.dirty = false;
  }

  protected override get source(): Hours {
    return hoursOf(this.store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(_changed: PropertyValues): void {
    clearTimeout(this.#timer);
    const { changesAt } = this.source.answer ?? {};
    const left = (changesAt ?? Infinity) - Date.now();
    // The sentence is true until then.
    if (left > 0 && left < FAR) this.#timer = setTimeout(() => void this.read(), left);
  }

  override render(): unknown {
    const { answer } = this.source;
    if (!answer) return this.notRead();
    return html`${this.unread ? this.notRead() : nothing} ${this.#told(answer)}
    ${this.mine ? this.#form(answer) : this.#table(answer)}`;
  }

  /** What members are told now: by what is saved, and not by what is being typed. */
  #told({ open, changesAt }: HoursAnswer): unknown {
    const { words, language } = this;
    let sentence = open ? words.openAlways : words.closedForLong;
    if (changesAt !== undefined) {
      const today = dayNumber(changesAt) === dayNumber(Date.now());
      const when = dayAndTime(changesAt, language);
      if (!open) sentence = words.closedNow(when);
      else if (today) sentence = words.openNow(createDates(language, this.strings).time(changesAt));
      else sentence = words.openUntilDay(when);
    }
    return html`<div class="told">
      <p class="faint">${words.toldNow}</p>
      <p class="sentence" role="status">${sentence}</p>
      ${this.dirty ? html`<p class="faint">${words.dirty}</p>` : nothing}
    </div>`;
  }

  #form(answer: HoursAnswer): unknown {
    const { words, strings, language } = this;
    return html`<repere-hours-form
        .answer=${answer}
        .save=${(wanted: SaveHours) => this.source.save(wanted)}
        .words=${words}
        .strings=${strings}
        .language=${language}
        @dirty=${({ detail }: CustomEvent<boolean>) => this.#touched(detail)}
        @saved=${() => (this.said = words.hoursSaved)}
      ></repere-hours-form>
      ${this.outcome()}`;
  }

  #touched(dirty: boolean): void {
    this.dirty = dirty;
    if (dirty) this.said = '';
  }

  #table({ hours, patience }: HoursAnswer): unknown {
    const { words, language } = this;
    return html`<p class="faint">${words.onlyAdmins}</p>
      ${
        hours
          ? html`<table>
                <caption>
                  ${words.week}, ${words.inZone(zoneInWords(hours.zone))}
                </caption>
                <tbody>
                  ${weekdays(language).map(
                    (day, place) =>
                      html`<tr>
                        <th scope="row">${day}</th>
                        <td>${spansInWords(hours.week[place] ?? [], language) || words.noHours}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
              <section>
                <h3>${words.closedOn}</h3>
                ${
                  hours.closedOn.length
                    ? html`<ul>
                        ${hours.closedOn.map((day) => html`<li>${fullDay(day, language)}</li>`)}
                      </ul>`
                    : html`<p class="none">${words.closedOnNone}</p>`
                }
              </section>`
          : html`<p>${words.always}.</p>`
      }
      ${
        patience
          ? html`<section>
              <h3>${words.reminders}</h3>
              <p>${words.mailAfter}: ${durationInWords(patience.mailAfter, language, '')}</p>
              <p>${words.alertAfter}: ${durationInWords(patience.alertAfter, language, '')}</p>
            </section>`
          : nothing
      }`;
  }
}

define('repere-hours', RepereHours);

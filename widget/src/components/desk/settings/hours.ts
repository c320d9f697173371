import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { HoursAnswer, SaveHours } from '@repere/protocol';
import { hoursOf } from '../../../state/hours.ts';
import type { Hours } from '../../../state/hours.ts';
import { zoneInWords } from '../../../state/zones.ts';
import { durationInWords } from '../../../strings/durations.ts';
import type { HoursWords } from '../../../strings/hours.words.ts';
import { loadHoursWords } from '../../../strings/load-hours-words.ts';
import { momentAhead } from '../../../strings/moment-ahead.ts';
import { fullDay, spansInWords, weekdays } from '../../../strings/week.ts';
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
export class RepereDeskHours extends SettingsPart {
  static override properties = {
    ...SettingsPart.properties,
    mine: { type: Boolean },
    dirty: { state: true },
    told: { state: true },
  };
  declare mine: boolean;
  /** Whether something was changed and is not saved. */
  declare protected dirty: boolean;
  /** The very words that members read. */
  declare protected told: HoursWords | undefined;
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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('language')) void this.#quote();
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
  #told({ hours, open, changesAt }: HoursAnswer): unknown {
    const { words, told } = this;
    if (!told) return nothing;
    const when = changesAt === undefined ? undefined : momentAhead(changesAt, Date.now(), told);
    const answering = [words.openNow, when === undefined ? '' : words.changes(when)].filter(Boolean).join(' ');
    const away = when === undefined ? told.closedUnknown : told.closed(when);
    return html`<div class="told">
      <p class="faint">${words.toldNow}</p>
      <p class="sentence ${open ? '' : 'quoted'}" role="status">${open ? answering : away}</p>
      ${when !== undefined && hours && hours.zone !== ownZone() ? html`<p class="faint">${words.ownClock}</p>` : nothing}
      ${this.dirty ? html`<p class="faint">${words.dirty}</p>` : nothing}
    </div>`;
  }

  #form(answer: HoursAnswer): unknown {
    const { words, strings, language } = this;
    return html`<repere-desk-hours-form
        .answer=${answer}
        .save=${(wanted: SaveHours) => this.source.save(wanted)}
        .words=${words}
        .strings=${strings}
        .language=${language}
        @dirty=${({ detail }: CustomEvent<boolean>) => this.#touched(detail)}
        @saved=${() => (this.said = words.hoursSaved)}
      ></repere-desk-hours-form>
      ${this.outcome()}`;
  }

  async #quote(): Promise<void> {
    const { language } = this;
    const told = await loadHoursWords(language).catch(() => undefined);
    if (language === this.language) this.told = told;
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
          ? html`<p class="faint">${words.inZone(zoneInWords(hours.zone))}</p>
              <table>
                <caption>
                  ${words.week}
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
              <dl>
                <dt>${words.mailAfter}</dt>
                <dd>${durationInWords(patience.mailAfter, language, '')}</dd>
                <dt>${words.alertAfter}</dt>
                <dd>${durationInWords(patience.alertAfter, language, '')}</dd>
              </dl>
            </section>`
          : nothing
      }`;
  }
}

/** The zone of the reader's own clock. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

define('repere-desk-hours', RepereDeskHours);

import { html, nothing } from 'lit';
import type { Language, OpenInterval } from '@repere/protocol';
import { endsNextDay } from '../../../state/hours-draft.ts';
import type { HoursDraft } from '../../../state/hours-draft.ts';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { spansInWords, weekdays } from '../../../strings/week.ts';
import type { Wrongs } from '../../field/form.element.ts';
import { removeIcon } from '../desk.icons.ts';

/** What the fields of the week are made of. */
interface WeekFields {
  draft: Pick<HoursDraft, 'week'>;
  wrongs: Wrongs;
  words: DeskSettingsWords;
  language: Language;
  change: (week: HoursDraft['week']) => void;
}

/** Most hours that one day can have: the server takes ten. */
const MOST = 4;

/** Each day of the week with its hours: any number of them, and none where it is closed. */
export function weekFields({ draft: { week }, wrongs, words, language, change }: WeekFields): unknown {
  const names = weekdays(language);
  const put = (day: number, spans: readonly OpenInterval[]): void =>
    change(week.map((each, place) => (place === day ? spans : each)));

  const span = ({ from, to }: OpenInterval, place: number, day: number): unknown => {
    const name = names[day] ?? '';
    const spans = week[day] ?? [];
    const wrong = wrongs[`${day}.${place}`];
    const field = (part: 'from' | 'to', value: string, label: string): unknown =>
      html`<input
        type="time"
        aria-label=${label}
        .value=${value}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `wrong-${day}-${place}` : nothing}
        @change=${({ target }: Event) =>
          put(day, spans.with(place, { from, to, [part]: (target as HTMLInputElement).value }))}
      />`;
    return html`<li>
      ${field('from', from, words.opens(name))}<span aria-hidden="true">${words.to}</span>
      ${field('to', to, words.closes(name))}
      <button
        type="button"
        class="icon remove"
        aria-label=${words.removeSpan(name, spansInWords([{ from, to }], language))}
        @click=${(event: Event) => {
          focusRow(event);
          put(day, spans.toSpliced(place, 1));
        }}
      >
        ${removeIcon}
      </button>
      ${endsNextDay({ from, to }) ? html`<span class="hint next">${words.nextDay}</span>` : nothing}
      ${wrong ? html`<span class="wrong" id="wrong-${day}-${place}">${wrong}</span>` : nothing}
    </li>`;
  };

  return html`<fieldset class="week">
    <legend>${words.week}</legend>
    ${names.map((name, day) => {
      const spans = week[day] ?? [];
      return html`<div class="day" role="group" aria-labelledby="day-${day}">
        <p class="name" id="day-${day}">${name}</p>
        <div class="spans">
          ${
            spans.length
              ? html`<ul>
                  ${spans.map((each, place) => span(each, place, day))}
                </ul>`
              : html`<p class="hint closed">${words.noHours}</p>`
          }
        </div>
        <div class="acts">
          ${
            spans.length < MOST
              ? html`<button
                  type="button"
                  class="quiet add"
                  aria-label=${words.addSpan(name)}
                  @click=${() => put(day, [...spans, nextSpan(spans)])}
                >
                  ${words.addSpanShort}
                </button>`
              : nothing
          }
          ${
            day === 0 && spans.length
              ? html`<button
                  type="button"
                  class="quiet"
                  aria-label=${words.copyDown(name)}
                  @click=${() => change(week.map((each, place) => (place < 5 ? spans : each)))}
                >
                  ${words.copyDownShort}
                </button>`
              : nothing
          }
        </div>
      </div>`;
    })}
  </fieldset>`;
}

/** What goes takes the focus of its button along: that goes to the one that adds hours to the same day. */
function focusRow({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest('.day')?.querySelector<HTMLElement>('.add')?.focus();
}

/** Hours that go on from the last ones of a day; of a day without any those of an office. */
function nextSpan(spans: readonly OpenInterval[]): OpenInterval {
  const last = spans.at(-1);
  if (!last) return { from: '09:00', to: '18:00' };
  return last.to && last.to < '18:00' ? { from: after(last.to), to: '18:00' } : { from: '', to: '' };
}

/** An hour later, of a time before six in the evening. */
function after(time: string): string {
  const hour = Number(time.slice(0, 2)) + 1;
  return hour < 18 ? `${String(hour).padStart(2, '0')}${time.slice(2)}` : time;
}

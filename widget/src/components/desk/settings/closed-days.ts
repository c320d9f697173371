import { html, nothing } from 'lit';
import type { Language } from '@repere/protocol';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { fullDay } from '../../../strings/week.ts';
import { removeIcon } from '../desk.icons.ts';

/** What the list of closed days is made of. */
interface ClosedDays {
  days: readonly string[];
  words: DeskSettingsWords;
  language: Language;
  /** As `2026-12-25`. */
  today: string;
  change: (days: readonly string[]) => void;
}

/** Most days that the server takes. */
const MOST = 400;

/** Days on which nobody answers, in their order, and a field for another. Those that are over can be told, and go when one likes. */
export function closedDays({ days, words, language, today, change }: ClosedDays): unknown {
  const add = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).closest('.add-day')?.querySelector('input');
    const day = field?.value;
    if (!field || !day || days.length >= MOST) return field?.focus();
    change([...new Set([...days, day])].sort());
    field.value = '';
    field.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // It adds the day, and does not save the form around it.
    event.preventDefault();
    add(event);
  };
  return html`<fieldset class="closed-days">
    <legend>${words.closedOn}</legend>
    <p class="hint">${words.closedOnLead}</p>
    ${
      days.length
        ? html`<ul>
            ${days.map(
              (day) =>
                html`<li class=${day < today ? 'past' : ''}>
                  <span>${fullDay(day, language)}${day < today ? html` (${words.past})` : nothing}</span>
                  <button
                    type="button"
                    class="icon remove"
                    aria-label=${words.openAgain(fullDay(day, language))}
                    @click=${(event: Event) => {
                      const rows = (event.currentTarget as HTMLElement).closest('.closed-days');
                      rows?.querySelector<HTMLElement>('input[type=date]')?.focus();
                      change(days.filter((each) => each !== day));
                    }}
                  >
                    ${removeIcon}
                  </button>
                </li>`,
            )}
          </ul>`
        : html`<p class="hint">${words.closedOnNone}</p>`
    }
    <div class="add-day">
      <input type="date" aria-label=${words.date} @keydown=${key} />
      <button type="button" class="plain" @click=${add}>${words.addDate}</button>
    </div>
  </fieldset>`;
}

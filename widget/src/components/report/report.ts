import { html, nothing } from 'lit';
import { countCharacters, LIMITS, REPORT_REASONS } from '@repere/protocol';
import type { FileReport, MessageEvent, ReportReason } from '@repere/protocol';
import type { RelationWords } from '../../strings/relation.words.ts';
import { define } from '../define.ts';
import { SheetElement } from '../relation/sheet.element.ts';
import { reportStyles } from './report.styles.ts';

/**
 * Reports a message or a person: why, what one adds, and what goes with it in plain words.
 *
 * @prop conversation - where the message is
 * @prop message - the message; without one the person is reported
 * @attr blockable - whether a block can be offered afterwards
 */
export class RepereReport extends SheetElement {
  static override properties = {
    ...SheetElement.properties,
    conversation: {},
    message: { attribute: false },
    blockable: { type: Boolean },
    reason: { state: true },
    added: { state: true },
    missing: { state: true },
    filed: { state: true },
  };
  declare conversation: string;
  declare message: MessageEvent | undefined;
  declare blockable: boolean;
  declare protected reason: ReportReason | undefined;
  declare protected added: string;
  declare protected missing: boolean;
  declare protected filed: boolean;
  static override styles = [...SheetElement.styles, reportStyles];

  /** What was last asked to be filed, and the name that it went under: a repeat of the same words is the same report. */
  #asked = { body: '', clientId: '' };

  constructor() {
    super();
    this.blockable = false;
    this.added = '';
    this.missing = false;
    this.filed = false;
  }

  protected override inside(words: RelationWords): unknown {
    return this.filed ? this.#thanks(words) : this.#form(words);
  }

  #form(words: RelationWords): unknown {
    const { message, person, strings } = this;
    const left = LIMITS.reportLength - countCharacters(this.added.trim());
    return html`${this.heading(message ? words.reportMessageTitle : words.reportPersonTitle(person.name))}
      ${message?.text ? html`<blockquote>${message.text}</blockquote>` : nothing}
      <form novalidate @submit=${this.#onSubmit}>
        <fieldset aria-describedby=${this.missing ? 'missing' : nothing}>
          <legend class="label">${words.reason}</legend>
          ${REPORT_REASONS.map(
            (reason) =>
              html`<label class="reason">
                <input
                  type="radio"
                  name="reason"
                  value=${reason}
                  .checked=${this.reason === reason}
                  aria-invalid=${this.missing ? 'true' : nothing}
                  @change=${() => this.#choose(reason)}
                />
                ${words.reasons[reason]}
              </label>`,
          )}
          ${this.missing ? html`<p class="wrong" id="missing">${words.reasonMissing}</p>` : nothing}
        </fieldset>
        <div class="field">
          <label for="words">${words.reportWords}</label>
          <textarea
            id="words"
            rows="3"
            dir="auto"
            aria-describedby="left carries"
            aria-invalid=${left < 0 ? 'true' : nothing}
            .value=${this.added}
            @input=${(event: InputEvent) => (this.added = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
          <p class=${left < 0 ? 'wrong' : 'hint'} id="left">
            ${left < 0 ? strings.tooLong(-left) : strings.charactersLeft(left)}
          </p>
        </div>
        <p class="details" id="carries">
          ${message ? words.reportCarriesMessage : words.reportCarriesPerson(person.name)}
        </p>
        <div class="actions">
          <button type="button" class="plain" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.reportSend}</button>
        </div>
      </form>`;
  }

  #thanks(words: RelationWords): unknown {
    const { name } = this.person;
    return html`${this.heading(words.reportThanksTitle)}
      <p class="lead">${words.reportThanks}</p>
      ${this.blockable ? html`<p class="details">${words.blockMeans(name)}</p>` : nothing}
      <div class="actions">
        ${
          this.blockable
            ? html`<button
                class="plain"
                aria-disabled=${this.busy ? 'true' : 'false'}
                @click=${() => void this.block()}
              >
                ${words.blockToo(name)}
              </button>`
            : nothing
        }
        <button class="primary" @click=${() => this.close()}>${words.done}</button>
      </div>`;
  }

  #choose(reason: ReportReason): void {
    this.reason = reason;
    this.missing = false;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { reason } = this;
    const words = this.added.trim();
    this.missing = !reason;
    if (reason && countCharacters(words) <= LIMITS.reportLength) {
      const report = this.#report(reason, words);
      this.filed = await this.run(() => this.relations.report(report));
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.filed ? '#title' : '[aria-invalid=true]')?.focus();
  }

  #report(reason: ReportReason, words: string): FileReport {
    const { conversation, message, person } = this;
    const body = JSON.stringify([reason, words]);
    if (body !== this.#asked.body) this.#asked = { body, clientId: crypto.randomUUID() };
    return {
      clientId: this.#asked.clientId,
      reason,
      ...(words && { words }),
      ...(message ? { conversationId: conversation, seq: message.seq } : { account: person.id }),
    };
  }
}

define('repere-report', RepereReport);

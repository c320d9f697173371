import { html, nothing } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import { define } from '../define.ts';
import { saveFile } from '../save-file.ts';
import { SectionElement } from './section.element.ts';
import { momentOfErasure } from './moment.ts';

/**
 * Taking one's data along, and having the account erased.
 *
 * @prop account - asks the server
 * @prop me - as the server sees the person now
 */
export class RepereMyData extends SectionElement {
  static override properties = { ...SectionElement.properties, sure: { state: true }, erasing: { state: true } };
  /** Whether the person is being asked if they mean it. */
  declare protected sure: boolean;
  /** Whether what was done last concerns the erasure. */
  declare protected erasing: boolean;

  constructor() {
    super();
    this.sure = false;
    this.erasing = false;
  }

  override render(): unknown {
    const { words } = this;
    return html`<section class="part">
        <h3>${words.exportTitle}</h3>
        <p class="lead">${words.exportLead}</p>
        ${this.button(words.exportDo, this.#download)} ${this.erasing ? nothing : this.outcome()}
      </section>
      <section class="part">
        <h3 id="erase" tabindex="-1">${words.eraseTitle}</h3>
        ${this.me.erasureAt ? this.#pending(this.me.erasureAt) : this.#offer()}
        ${this.erasing ? this.outcome() : nothing}
      </section>`;
  }

  #pending(at: number): unknown {
    const { words } = this;
    return html`<p class="lead">${words.erasePending(momentOfErasure(at, this.language))}</p>
      ${this.button(words.eraseCancel, this.#cancel, 'primary')}`;
  }

  #offer(): unknown {
    const { words } = this;
    return html`<p class="lead">${words.eraseLead}</p>
      <div class="facts">
        <h4>${words.eraseGoes}</h4>
        <ul>
          <li>${words.eraseGoesProfile}</li>
          <li>${words.eraseGoesMessages}</li>
          <li>${words.eraseGoesCoaching}</li>
        </ul>
        <h4>${words.eraseStays}</h4>
        <ul>
          <li>${words.eraseStaysOthers}</li>
          <li>${words.eraseStaysReports}</li>
        </ul>
      </div>
      <p class="lead">${words.eraseDelay}</p>
      ${
        this.sure
          ? html`<div class="ask">
              <p>${words.eraseSure}</p>
              <div class="actions">
                ${this.button(words.eraseYes, this.#erase, 'plain danger')}
                ${this.button(words.cancel, this.#rest, 'quiet')}
              </div>
            </div>`
          : this.button(words.eraseDo, this.#ask, 'plain danger')
      }`;
  }

  protected override sentence(code: ErrorCode): string {
    const { words } = this;
    if (code === 'not_found') return words.eraseBegun;
    return code === 'too_many_requests' && !this.erasing ? words.exportTooOften : super.sentence(code);
  }

  readonly #download = async (): Promise<void> => {
    const { words } = this;
    this.erasing = false;
    await this.run(async () => saveFile(await this.account.exportData(), words.exportFile), words.exportDone);
  };

  readonly #ask = (): void => {
    this.sure = true;
    // On the way out, not on the way to the end.
    void this.focusOn('.ask .quiet');
  };

  readonly #rest = (): void => {
    this.sure = false;
    void this.focusOn('#erase');
  };

  readonly #erase = async (): Promise<void> => {
    this.erasing = true;
    if (await this.run(() => this.account.eraseAccount())) this.#rest();
  };

  readonly #cancel = async (): Promise<void> => {
    this.erasing = true;
    if (await this.run(() => this.account.cancelErasure(), this.words.eraseCancelled)) this.#rest();
  };
}

define('repere-my-data', RepereMyData);

import { html, nothing } from 'lit';
import type { ErrorCode, SecondFactorOffer } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import { readCode } from '../code/code.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { field } from '../field/field.ts';
import type { Wrongs } from '../field/form.element.ts';
import '../recovery-codes/recovery-codes.ts';
import { SettingsForm } from '../settings/settings.form.ts';
import '../ticks/ticks.ts';
import { enrolStyles } from './enrol.styles.ts';
import { qrCode } from './qr.ts';

/**
 * Setting up the second factor: the app takes the secret, a code proves that it has it, and the recovery codes are put away.
 *
 * @prop account - asks the server
 * @prop me - whose second factor it is
 * @fires done - the recovery codes have been put away
 */
export class RepereEnrol extends SettingsForm {
  static override properties = {
    ...SettingsForm.properties,
    offer: { state: true },
    codes: { state: true },
    declined: { state: true },
  };
  declare protected offer: SecondFactorOffer | undefined;
  declare protected codes: string[] | undefined;
  /** No offer could be had. */
  declare protected declined: boolean;
  static override styles = [...SettingsForm.styles, enrolStyles];

  #asked = false;

  constructor() {
    super();
    this.declined = false;
  }

  protected override willUpdate(): void {
    if (!this.#asked) void this.#ask();
  }

  override render(): unknown {
    const { words, offer, codes, strings } = this;
    if (this.declined) {
      return html`<div class="part">
        ${this.problemNotice()}<button class="plain" @click=${() => void this.#ask()}>${words.enrolAgain}</button>
      </div>`;
    }
    if (!offer) return html`<repere-ticks label=${strings.loading}></repere-ticks>`;
    const step = (title: string, here: boolean, inside: unknown): unknown =>
      html`<li class=${here ? 'here' : ''} aria-current=${here ? 'step' : nothing}>
        <h3>${title}</h3>
        ${here ? html`<div class="inside">${inside}</div>` : nothing}
      </li>`;
    return html`<ol class="steps" aria-label=${words.enrolSteps}>
      ${step(words.enrolScan, !codes, codes ? nothing : this.#scan(offer))}
      ${step(words.enrolCode, !codes, codes ? nothing : this.#prove())}
      ${step(
        words.enrolKeep,
        codes !== undefined,
        html`<repere-recovery-codes
          .codes=${codes ?? []}
          .me=${this.me}
          .words=${words}
          .strings=${strings}
          @done=${() => emit(this, 'done')}
        ></repere-recovery-codes>`,
      )}
    </ol>`;
  }

  #scan(offer: SecondFactorOffer): unknown {
    const { words } = this;
    return html`<p class="lead">${words.enrolScanHow}</p>
      ${qrCode(offer.qr, words.enrolQr)}
      <a href=${offer.uri}>${words.enrolOpen}</a>
      <div>
        <p class="hint">${words.enrolSecret}</p>
        <p class="secret">${offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      </div>`;
  }

  #prove(): unknown {
    const { words } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      ${this.problemNotice()}
      ${field({
        name: 'code',
        label: words.enrolCodeLabel,
        hint: words.enrolCodeHint,
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        className: 'digits',
        wrong: this.wrongs['code'],
      })}
      ${this.sendRow(words.enrolVerify)}
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    return readCode(String(form.get('code'))) ? {} : { code: this.words.enrolCodeUnreadable };
  }

  protected override async submit(form: FormData): Promise<void> {
    try {
      this.codes = await this.account.enableSecondFactor(readCode(String(form.get('code'))) ?? '');
    } catch (cause) {
      // The offer has waited too long: the sentence goes with a new one.
      if (asRefusal(cause).code === 'not_found') await this.#ask();
      throw cause;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('repere-recovery-codes')?.focus();
  }

  protected override sentence(code: ErrorCode): string {
    if (code === 'not_found') return this.words.enrolExpired;
    return code === 'wrong_code' ? this.words.enrolCodeWrong : super.sentence(code);
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    this.declined = false;
    try {
      this.offer = await this.account.offerSecondFactor();
    } catch (cause) {
      this.problem = this.sentence(asRefusal(cause).code);
      this.declined = true;
      emit(this, 'declined');
    }
  }
}

define('repere-enrol', RepereEnrol);

import { html } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import { define } from '../define.ts';
import '../enrol/enrol.ts';
import '../recovery-codes/recovery-codes.ts';
import { SECTION_PROPERTIES, SectionElement } from './section.element.ts';

/** What the person is in the middle of. */
type Doing = 'nothing' | 'enrolling' | 'renewing' | 'turning-off';

/**
 * The second factor: on or off, and new recovery codes.
 *
 * @prop account - asks the server
 * @prop me - as the server sees the person now
 */
export class RepereSecondFactor extends SectionElement {
  static override properties = {
    ...SectionElement.properties,
    ...SECTION_PROPERTIES,
    doing: { state: true },
    codes: { state: true },
  };
  declare protected doing: Doing;
  declare protected codes: string[] | undefined;

  constructor() {
    super();
    this.doing = 'nothing';
  }

  override render(): unknown {
    const { words, me } = this;
    return html`<div class="part">
      <h3 tabindex="-1">${words.factor}</h3>
      <p class="lead">${me.secondFactor && this.doing !== 'enrolling' ? words.factorIsOn : words.factorWhat}</p>
      ${this.#inside()} ${this.outcome()}
    </div>`;
  }

  #inside(): unknown {
    const { words, me, account, strings, language, codes } = this;
    if (codes) {
      return html`<repere-recovery-codes
        .codes=${codes}
        .me=${me}
        .words=${words}
        .strings=${strings}
        @done=${this.#rest}
      ></repere-recovery-codes>`;
    }
    if (this.doing === 'enrolling') {
      return html`<repere-enrol
          .account=${account}
          .me=${me}
          .words=${words}
          .strings=${strings}
          .language=${language}
          @done=${this.#enrolled}
          @declined=${this.#rest}
        ></repere-enrol>
        ${this.button(words.cancel, this.#enrolled, 'quiet')}`;
    }
    if (!me.secondFactor) return this.button(words.factorTurnOn, () => (this.doing = 'enrolling'), 'primary');
    if (this.doing === 'renewing') return this.#sure(words.factorRenewSure, words.factorRenewYes, this.#renew);
    if (this.doing === 'turning-off') return this.#sure(words.factorTurnOffSure, words.factorTurnOffYes, this.#turnOff);
    return html`<div class="actions">
      ${this.button(words.factorRenew, () => this.#begin('renewing'))}
      ${this.button(words.factorTurnOff, () => this.#begin('turning-off'), 'plain danger')}
    </div>`;
  }

  #sure(question: string, yes: string, act: () => Promise<void>): unknown {
    return html`<div class="ask">
      <p>${question}</p>
      <div class="actions">${this.button(yes, act)} ${this.button(this.words.cancel, this.#rest, 'quiet')}</div>
    </div>`;
  }

  #begin(doing: Doing): void {
    this.said = '';
    this.doing = doing;
    void this.focusOn('.ask button');
  }

  readonly #rest = (): void => {
    this.doing = 'nothing';
    this.codes = undefined;
    void this.focusOn('h3');
  };

  readonly #enrolled = (): void => {
    void this.account.refresh().catch(() => undefined);
    this.#rest();
  };

  readonly #renew = async (): Promise<void> => {
    if (await this.run(async () => void (this.codes = await this.account.renewRecoveryCodes()))) this.doing = 'nothing';
    void this.focusOn('repere-recovery-codes');
  };

  readonly #turnOff = async (): Promise<void> => {
    if (await this.run(() => this.account.disableSecondFactor(), this.words.factorTurnedOff)) this.#rest();
  };

  protected override sentence(code: ErrorCode): string {
    return code === 'second_factor_required' ? this.words.factorRequired : super.sentence(code);
  }
}

define('repere-second-factor', RepereSecondFactor);

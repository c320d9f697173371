import { html } from 'lit';
import { readCode } from '../code/code.ts';
import { define } from '../define.ts';
import { addressField, field } from '../field/field.ts';
import type { Wrongs } from '../field/form.element.ts';
import { SettingsForm } from './settings.form.ts';

/**
 * Another address for the account: first the address, then the code that came there.
 *
 * @prop account - asks the server
 * @prop me - as the server sees the person now
 */
export class RepereAddressForm extends SettingsForm {
  static override properties = { ...SettingsForm.properties, waiting: { state: true } };
  /** The new address that waits for its code. */
  declare protected waiting: { email: string; ticket: string } | undefined;

  override render(): unknown {
    const { strings, words, wrongs, me, waiting } = this;
    const again = (): void => {
      this.waiting = undefined;
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector('form')?.reset();
        this.focus();
      });
    };
    return html`<form novalidate @submit=${this.onSubmit}>
      <p class="lead">${waiting ? words.addressSent(waiting.email) : words.addressNow(me.email ?? '')}</p>
      ${this.problemNotice()}
      ${
        waiting
          ? field({
              name: 'code',
              label: strings.code,
              autocomplete: 'one-time-code',
              inputmode: 'numeric',
              className: 'digits',
              wrong: wrongs['code'],
            })
          : addressField({
              label: words.newAddress,
              autocomplete: 'email',
              wrong: wrongs['email'],
            })
      }
      ${this.sendRow(
        waiting ? words.confirmAddress : words.sendCode,
        waiting ? html`<button type="button" class="quiet" @click=${again}>${strings.otherAddress}</button>` : '',
      )}
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const { strings } = this;
    if (this.waiting) return readCode(String(form.get('code'))) ? {} : { code: strings.errors.wrong_code };
    return /^[^\s@]+@[^\s@]+$/.test(String(form.get('email')).trim()) ? {} : { email: strings.fieldErrors.email };
  }

  protected override async submit(form: FormData): Promise<void> {
    if (this.waiting) {
      await this.account.confirmAddress(this.waiting.ticket, readCode(String(form.get('code'))) ?? '');
      this.waiting = undefined;
      this.said = this.words.addressChanged;
      await this.updateComplete;
      this.renderRoot.querySelector('form')?.reset();
    } else {
      const email = String(form.get('email')).trim();
      this.waiting = { email, ticket: await this.account.changeAddress(email) };
      await this.updateComplete;
      // The field of the code takes the place of the address, with what was written there.
      this.renderRoot.querySelector('form')?.reset();
      this.focus();
    }
  }
}

define('repere-address-form', RepereAddressForm);

import { html } from 'lit';
import { countCharacters, LIMITS } from '@repere/protocol';
import { define } from '../define.ts';
import { field, usernameField } from '../field/field.ts';
import type { Wrongs } from '../field/form.element.ts';
import { SettingsForm } from './settings.form.ts';

/**
 * Another password for the account.
 *
 * @prop account - asks the server
 * @prop me - as the server sees the person now
 */
export class ReperePasswordForm extends SettingsForm {
  override render(): unknown {
    const { strings, words } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      ${this.problemNotice()} ${usernameField(this.me.email ?? '')}
      ${field({
        name: 'password',
        label: words.newPassword,
        hint: strings.passwordHint,
        type: 'password',
        autocomplete: 'new-password',
        wrong: this.wrongs['password'],
      })}
      ${this.sendRow(words.passwordChange)}
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const long = countCharacters(String(form.get('password'))) >= LIMITS.passwordMin;
    return long ? {} : { password: this.strings.fieldErrors.passwordShort };
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.account.changePassword(String(form.get('password')));
    const field = this.renderRoot.querySelector<HTMLInputElement>('#password');
    if (field) field.value = '';
    this.said = this.words.passwordChanged;
  }
}

define('repere-password-form', ReperePasswordForm);

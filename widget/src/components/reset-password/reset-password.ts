import { html } from 'lit';
import { countCharacters, LIMITS } from '@repere/protocol';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { field, usernameField } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';
import { readLongCode } from '../second-step/read-long-code.ts';

/**
 * A new password, with the code that came by mail.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @prop email - where the code was sent
 * @fires back - to ask for another code
 */
export class RepereResetPassword extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    email: {},
  };
  declare act: (code: string, password: string) => Promise<void>;
  declare words: EntryWords;
  declare email: string;

  override render(): unknown {
    const { strings, words, wrongs } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.resetTitle}</h2>
      <p class="lead">${words.resetLead(this.email)}</p>
      ${this.problemNotice()} ${usernameField(this.email)}
      ${field({
        name: 'code',
        label: words.resetCode,
        // Six digits, or letters among them where many codes were asked for: no keypad of digits.
        autocomplete: 'one-time-code',
        className: 'digits',
        wrong: wrongs['code'],
      })}
      ${field({
        name: 'password',
        label: words.newPassword,
        hint: strings.passwordHint,
        type: 'password',
        autocomplete: 'new-password',
        wrong: wrongs['password'],
      })}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.resetDo}</button>
        <button type="button" class="quiet" @click=${() => emit(this, 'back')}>${strings.otherAddress}</button>
      </div>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const wrongs: Wrongs = {};
    if (!readLongCode(String(form.get('code')))) wrongs['code'] = this.strings.errors.wrong_code;
    if (countCharacters(String(form.get('password'))) < LIMITS.passwordMin)
      wrongs['password'] = this.strings.fieldErrors.passwordShort;
    return wrongs;
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act(readLongCode(String(form.get('code'))) ?? '', String(form.get('password')));
  }
}

define('repere-reset-password', RepereResetPassword);

import { html } from 'lit';
import type { SignIn } from '@repere/protocol';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { field } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';

/**
 * Signing in with address and password.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @slot - what leads up to it
 * @fires other - the person has no account yet
 */
export class RepereSignIn extends FormElement {
  static override properties = { ...FormElement.properties, act: { attribute: false }, closed: { type: Boolean } };
  declare act: (credentials: SignIn) => Promise<void>;
  /** Whether there is no way to register from here, as at the desk. */
  declare closed: boolean;

  override render(): unknown {
    const { strings, wrongs } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${strings.signInTitle}</h2>
      <slot></slot>
      ${this.problemNotice()}
      ${field({
        name: 'email',
        label: strings.email,
        type: 'email',
        autocomplete: 'username',
        inputmode: 'email',
        wrong: wrongs['email'],
      })}
      ${field({
        name: 'password',
        label: strings.password,
        type: 'password',
        autocomplete: 'current-password',
        wrong: wrongs['password'],
      })}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${strings.signIn}</button>
        ${
          this.closed
            ? ''
            : html`<button type="button" class="quiet" @click=${() => emit(this, 'other')}>
                ${strings.noAccount}
              </button>`
        }
      </div>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const wrongs: Wrongs = {};
    for (const name of ['email', 'password']) if (!form.get(name)) wrongs[name] = this.strings.fieldErrors.required;
    return wrongs;
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  }
}

define('repere-sign-in', RepereSignIn);

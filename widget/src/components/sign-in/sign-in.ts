import { html } from 'lit';
import type { SignIn } from '@repere/protocol';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { addressField, field } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';

/**
 * Signing in with address and password.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @slot - what leads up to it
 * @fires other - the person has no account yet
 * @fires forgotten - the person has forgotten the password; `detail`: the address as typed so far
 */
export class RepereSignIn extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    email: {},
    closed: { type: Boolean },
  };
  declare words: EntryWords;
  declare act: (credentials: SignIn) => Promise<void>;
  /** The address to begin with. */
  declare email: string | undefined;
  /** Whether there is no way to register from here, as at the desk. */
  declare closed: boolean;

  override render(): unknown {
    const { strings, words, wrongs } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.signInTitle}</h2>
      <slot></slot>
      ${this.problemNotice()}
      ${addressField({
        label: strings.email,
        autocomplete: 'username',
        value: this.email,
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
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.signIn}</button>
        ${
          this.closed
            ? ''
            : html`<button type="button" class="quiet" @click=${() => emit(this, 'other')}>${words.noAccount}</button>`
        }
      </div>
      <button type="button" class="quiet start" @click=${this.#forgotten}>${words.forgotPassword}</button>
    </form>`;
  }

  #forgotten(): void {
    emit(this, 'forgotten', this.renderRoot.querySelector<HTMLInputElement>('#email')?.value.trim());
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

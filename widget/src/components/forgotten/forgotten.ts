import { html } from 'lit';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { addressField } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';

/**
 * Asking for a code with which one chooses a new password.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @prop email - the address to begin with
 * @fires back - the person remembers after all
 */
export class RepereForgotten extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    email: {},
  };
  declare act: (email: string) => Promise<void>;
  declare words: EntryWords;
  declare email: string | undefined;

  override render(): unknown {
    const { strings, words } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.forgottenTitle}</h2>
      <p class="lead">${words.forgottenLead}</p>
      ${this.problemNotice()}
      ${addressField({
        label: strings.email,
        autocomplete: 'username',
        value: this.email,
        wrong: this.wrongs['email'],
      })}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.forgottenSend}</button>
        <button type="button" class="quiet" @click=${() => emit(this, 'back')}>${words.backToSignIn}</button>
      </div>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const { email } = this.strings.fieldErrors;
    return /^[^\s@]+@[^\s@]+$/.test(String(form.get('email')).trim()) ? {} : { email };
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act(String(form.get('email')).trim());
  }
}

define('repere-forgotten', RepereForgotten);

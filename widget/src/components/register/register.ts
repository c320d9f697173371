import { html } from 'lit';
import { countCharacters, HANDLE_PATTERN, LIMITS } from '@repere/protocol';
import type { Language, Register } from '@repere/protocol';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { addressField, check, field } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';

/**
 * Becoming a member.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @slot - what leads up to it
 * @fires other - the person has an account already
 */
export class RepereRegister extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    language: {},
  };
  declare words: EntryWords;
  declare act: (register: Register) => Promise<void>;
  declare language: Language;

  override render(): unknown {
    const { strings, words, wrongs } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.registerTitle}</h2>
      <slot></slot>
      ${this.problemNotice()}
      ${field({
        name: 'name',
        label: strings.name,
        hint: words.nameHint,
        autocomplete: 'name',
        maxlength: LIMITS.nameLength,
        wrong: wrongs['name'],
      })}
      ${field({
        name: 'handle',
        label: strings.handle,
        hint: strings.handleHint,
        autocomplete: 'nickname',
        maxlength: LIMITS.handleMax,
        wrong: wrongs['handle'],
      })}
      ${addressField({
        label: strings.email,
        autocomplete: 'email',
        wrong: wrongs['email'],
      })}
      ${field({
        name: 'password',
        label: strings.password,
        hint: strings.passwordHint,
        type: 'password',
        autocomplete: 'new-password',
        wrong: wrongs['password'],
      })}
      ${check('ofAge', words.ofAge, undefined, wrongs['ofAge'])}
      ${check('consent', words.consent, words.consentDetails, wrongs['consent'])}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.register}</button>
        <button type="button" class="quiet" @click=${() => emit(this, 'other')}>${strings.haveAccount}</button>
      </div>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    const { required, email, handle, passwordShort } = this.strings.fieldErrors;
    const wrongs: Wrongs = {};
    if (!text(form, 'name')) wrongs['name'] = required;
    if (!HANDLE_PATTERN.test(text(form, 'handle'))) wrongs['handle'] = handle;
    if (!/^[^\s@]+@[^\s@]+$/.test(text(form, 'email'))) wrongs['email'] = email;
    if (countCharacters(String(form.get('password'))) < LIMITS.passwordMin) wrongs['password'] = passwordShort;
    if (!form.has('ofAge')) wrongs['ofAge'] = this.strings.errors.too_young;
    if (!form.has('consent')) wrongs['consent'] = this.strings.errors.consent_missing;
    return wrongs;
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act({
      name: text(form, 'name'),
      handle: text(form, 'handle'),
      email: text(form, 'email'),
      password: String(form.get('password')),
      ofAge: form.has('ofAge'),
      consent: form.has('consent'),
      language: this.language,
    });
  }
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

define('repere-register', RepereRegister);

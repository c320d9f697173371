import { html } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { field } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';
import { readLongCode } from './read-long-code.ts';

/**
 * The second step of a sign-in: a code of the app, or a recovery code, in one field.
 *
 * @prop act - asks the server; rejects with a `Refusal`
 * @fires back - to sign in again
 */
export class RepereSecondStep extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    lost: { state: true },
  };
  declare act: (code: string) => Promise<void>;
  declare words: EntryWords;
  /** Whether the person reads what to do without the phone. */
  declare protected lost: boolean;

  override render(): unknown {
    const { words } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.secondTitle}</h2>
      <p class="lead">${words.secondLead}</p>
      ${this.problemNotice()}
      ${field({
        name: 'code',
        label: words.secondCode,
        hint: words.secondHint,
        autocomplete: 'one-time-code',
        // A keypad of digits could not type a recovery code.
        inputmode: this.lost ? 'text' : 'numeric',
        className: 'factor',
        wrong: this.wrongs['code'],
      })}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.signIn}</button>
        <button type="button" class="quiet" @click=${() => emit(this, 'back')}>${words.backToSignIn}</button>
      </div>
      <details @toggle=${(event: ToggleEvent) => (this.lost = event.newState === 'open')}>
        <summary>${words.phoneLost}</summary>
        <p>${words.phoneLostRecovery}</p>
        <p>${words.phoneLostNoCode}</p>
      </details>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    return readLongCode(String(form.get('code'))) ? {} : { code: this.words.secondUnreadable };
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act(readLongCode(String(form.get('code'))) ?? '');
  }

  protected override sentence(code: ErrorCode): string {
    return code === 'wrong_code' ? this.words.secondWrong : super.sentence(code);
  }
}

define('repere-second-step', RepereSecondStep);

import { html } from 'lit';
import type { EntryWords } from '../../strings/entry.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { field } from '../field/field.ts';
import { FormElement } from '../field/form.element.ts';
import type { Wrongs } from '../field/form.element.ts';

/** The six digits in whatever was typed or pasted, with its spaces and hyphens left out. */
export function readCode(typed: string): string | undefined {
  const digits = typed.replace(/[^0-9]/g, '');
  return digits.length === 6 ? digits : undefined;
}

/**
 * The code that came by mail.
 *
 * @prop email - where it was sent
 * @prop act - asks the server; rejects with a `Refusal`
 * @fires other - the address was wrong
 */
export class RepereCode extends FormElement {
  static override properties = {
    ...FormElement.properties,
    act: { attribute: false },
    words: { attribute: false },
    email: {},
    asking: { type: Boolean },
  };
  declare words: EntryWords;
  declare act: (code: string) => Promise<void>;
  declare email: string;
  /** Whether a question is sent by the same step. */
  declare asking: boolean;

  override render(): unknown {
    const { strings, words } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <h2>${words.codeTitle}</h2>
      <p class="lead">${words.codeLead(this.email)}</p>
      ${this.problemNotice()}
      ${field({
        name: 'code',
        label: strings.code,
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        className: 'digits',
        wrong: this.wrongs['code'],
      })}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.asking ? words.confirmAndSend : words.confirm}
        </button>
        <button type="button" class="quiet" @click=${() => emit(this, 'other')}>${strings.otherAddress}</button>
      </div>
    </form>`;
  }

  protected override examine(form: FormData): Wrongs {
    return readCode(String(form.get('code'))) ? {} : { code: this.strings.errors.wrong_code };
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.act(readCode(String(form.get('code'))) ?? '');
  }
}

define('repere-code', RepereCode);

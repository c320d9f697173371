import { html, LitElement, nothing } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../notice/notice.ts';
import { formStyles } from './form.styles.ts';

/** What is wrong with each input, by its name. */
export type Wrongs = Record<string, string>;

/** What the forms share: one submission at a time, what is wrong beside its field, and the first of it in focus. */
export abstract class FormElement extends LitElement {
  static override properties: Record<string, object> = {
    strings: { attribute: false },
    busy: { state: true },
    wrongs: { state: true },
    problem: { state: true },
  };
  declare strings: Strings;
  declare busy: boolean;
  declare wrongs: Wrongs;
  declare problem: string;
  static override styles = [baseStyles, formStyles];

  constructor() {
    super();
    this.busy = false;
    this.wrongs = {};
    this.problem = '';
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input:not([hidden])')?.focus();
  }

  /** What can be seen to be wrong before asking the server. */
  protected abstract examine(form: FormData): Wrongs;
  /** Asks the server. Rejects with a {@link Refusal}. */
  protected abstract submit(form: FormData): Promise<void>;

  /** The words for a refusal, and for the input that it is about where the server names one. */
  protected sentence(code: ErrorCode, _field?: string): string {
    return this.strings.errors[code];
  }

  /** Which input a refusal is about, where the server names none. */
  protected fieldOf(code: ErrorCode): string | undefined {
    return FIELD_OF[code];
  }

  protected problemNotice(): unknown {
    return this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing;
  }

  protected async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.problem = '';
    this.wrongs = this.examine(form);
    if (Object.keys(this.wrongs).length === 0) await this.#ask(form);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #ask(form: FormData): Promise<void> {
    this.busy = true;
    try {
      await this.submit(form);
    } catch (cause) {
      const { code, field } = asRefusal(cause);
      // Left by somebody who was asked for their password and gave none: they know.
      if (code === 'confirmation_needed') return;
      const sentence = this.sentence(code, field);
      const name = field ?? this.fieldOf(code);
      if (name && this.renderRoot.querySelector(`[name=${CSS.escape(name)}]`)) this.wrongs = { [name]: sentence };
      else this.problem = sentence;
    } finally {
      this.busy = false;
    }
  }
}

/** Where a refusal belongs when the server names no field. */
const FIELD_OF: Record<string, string> = {
  handle_taken: 'handle',
  handle_refused: 'handle',
  weak_password: 'password',
  too_young: 'ofAge',
  consent_missing: 'consent',
  wrong_code: 'code',
};

import { css, html } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import { define } from '../define.ts';
import { field, usernameField } from '../field/field.ts';
import type { Wrongs } from '../field/form.element.ts';
import { readLongCode } from '../second-step/read-long-code.ts';
import { SettingsForm } from '../settings/settings.form.ts';

/**
 * The one dialogue in which a person gives the password, and a code where there is a second factor, once more.
 *
 * @prop account - asks the server
 * @prop me - who is asked
 */
export class RepereConfirmIdentity extends SettingsForm {
  static override styles = [
    ...SettingsForm.styles,
    css`
      dialog {
        margin-inline: 0;
        inline-size: min(24rem, calc(100vw - 2rem));
        padding: var(--repere-space-5) var(--repere-space-4);
        border: 1px solid var(--repere-line-strong);
        border-radius: var(--repere-radius-large);
        background: var(--repere-paper);
        color: var(--repere-ink);
        box-shadow: var(--repere-shadow);
      }
      dialog::backdrop {
        background: rgb(8 20 16 / 0.45);
      }
    `,
  ];

  #answer: PromiseWithResolvers<boolean> | undefined;
  #given = false;

  /** Asks; resolves to whether the person has given what was asked for. Whoever asks meanwhile gets the same answer. */
  async ask(): Promise<boolean> {
    if (this.#answer) return this.#answer.promise;
    this.#answer = Promise.withResolvers();
    this.#given = false;
    this.problem = '';
    this.wrongs = {};
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    if (dialog) this.#place(dialog);
    this.focus();
    return this.#answer.promise;
  }

  /** Over what it was asked from, and not in the middle of a page that it has nothing to do with. */
  #place(dialog: HTMLDialogElement): void {
    const around = this.parentElement ?? (this.getRootNode() as ShadowRoot).host;
    const { left, width } = around.getBoundingClientRect();
    dialog.style.insetInline = `${Math.round(left + (width - dialog.offsetWidth) / 2)}px auto`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  override render(): unknown {
    const { words } = this;
    if (!this.#answer) return html``;
    return html`<dialog aria-labelledby="confirm-title" @close=${this.#closed} @keydown=${this.#keep}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="confirm-title">${words.confirmTitle}</h2>
        ${this.me.email ? this.#fields(this.me.email) : this.#guest()}
      </form>
    </dialog>`;
  }

  #fields(email: string): unknown {
    const { words, strings, wrongs } = this;
    return html`<p class="lead">${words.confirmLead}</p>
      ${this.problemNotice()} ${usernameField(email)}
      ${field({
        name: 'password',
        label: strings.password,
        type: 'password',
        autocomplete: 'current-password',
        wrong: wrongs['password'],
      })}
      ${
        this.me.secondFactor
          ? field({
              name: 'code',
              label: words.confirmCode,
              autocomplete: 'one-time-code',
              className: 'factor',
              wrong: wrongs['code'],
            })
          : ''
      }
      ${this.sendRow(
        words.confirmDo,
        html`<button type="button" class="quiet" @click=${this.#leave}>${words.cancel}</button>`,
      )}`;
  }

  #guest(): unknown {
    return html`<p class="lead">${this.words.confirmGuest}</p>
      <div class="row">
        <button type="button" class="plain" @click=${this.#leave}>${this.words.cancel}</button>
      </div>`;
  }

  protected override examine(form: FormData): Wrongs {
    const wrongs: Wrongs = {};
    if (!form.get('password')) wrongs['password'] = this.strings.fieldErrors.required;
    if (form.has('code') && !readLongCode(String(form.get('code')))) wrongs['code'] = this.words.confirmCodeWrong;
    return wrongs;
  }

  protected override async submit(form: FormData): Promise<void> {
    const code = readLongCode(String(form.get('code') ?? ''));
    await this.account.confirmIdentity({ password: String(form.get('password')), ...(code && { code }) });
    this.#given = true;
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override sentence(code: ErrorCode): string {
    if (code === 'wrong_credentials') return this.words.confirmWrong;
    return code === 'wrong_code' ? this.words.confirmCodeWrong : super.sentence(code);
  }

  protected override fieldOf(code: ErrorCode): string | undefined {
    return code === 'wrong_credentials' ? 'password' : super.fieldOf(code);
  }

  /** Escape leaves the dialogue and not the panel around it. */
  #keep(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation();
  }

  #leave(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  /** Closed by whichever way: the answer is given, and what was typed is gone. */
  #closed(): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.requestUpdate();
    answer?.resolve(this.#given);
  }
}

define('repere-confirm-identity', RepereConfirmIdentity);

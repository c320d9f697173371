import { css, html, LitElement } from 'lit';
import type { Me } from '@repere/protocol';
import type { AccountWords } from '../../strings/account.words.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { check } from '../field/field.ts';
import { formStyles } from '../field/form.styles.ts';
import { saveFile } from '../save-file.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

/**
 * Recovery codes, shown this once: to copy, to download, and to be put away before one goes on.
 *
 * @prop codes - as the server gave them
 * @prop me - whose they are
 * @fires done - the person says that they are in a safe place
 */
export class RepereRecoveryCodes extends LitElement {
  static override properties = {
    codes: { attribute: false },
    me: { attribute: false },
    words: { attribute: false },
    strings: { attribute: false },
    said: { state: true },
    wrong: { state: true },
  };
  declare codes: readonly string[];
  declare me: Me;
  declare words: AccountWords;
  declare strings: Strings;
  declare protected said: string;
  declare protected wrong: string;
  static override styles = [
    baseStyles,
    formStyles,
    settingsStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: var(--repere-space-1) var(--repere-space-4);
        padding: var(--repere-space-3) var(--repere-space-4);
        border: 1px solid var(--repere-line-strong);
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
        font-family: var(--repere-font-mono);
        list-style: none;
        user-select: all;
      }
    `,
  ];

  constructor() {
    super();
    this.said = '';
    this.wrong = '';
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.lead')?.focus();
  }

  override render(): unknown {
    const { words } = this;
    return html`<div class="part">
      <p class="lead" tabindex="-1">${words.codesLead}</p>
      <ul aria-label=${words.codesTitle}>
        ${this.codes.map((code) => html`<li>${code}</li>`)}
      </ul>
      <div class="actions">
        <button class="plain" @click=${this.#copy}>${words.codesCopy}</button>
        <button class="plain" @click=${this.#download}>${words.codesDownload}</button>
        <span class="said" role="status">${this.said}</span>
      </div>
      ${check('kept', words.codesKept, undefined, this.wrong || undefined)}
      <button class="primary" @click=${this.#done}>${words.codesDone}</button>
    </div>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.codes.join('\n'));
      this.said = this.words.codesCopied;
    } catch {
      this.said = this.words.codesCopyFailed;
    }
  }

  #download(): void {
    const { words, me } = this;
    const text = [words.codesFileHead(me.email ?? me.handle), '', ...this.codes, ''].join('\n');
    saveFile(new Blob([text], { type: 'text/plain' }), words.codesFile);
  }

  async #done(): Promise<void> {
    const box = this.renderRoot.querySelector<HTMLInputElement>('#kept');
    this.wrong = box?.checked ? '' : this.words.codesKeptFirst;
    await this.updateComplete;
    if (this.wrong) box?.focus();
    else emit(this, 'done');
  }
}

define('repere-recovery-codes', RepereRecoveryCodes);

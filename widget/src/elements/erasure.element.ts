import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language, Me } from '@repere/protocol';
import { define } from '../components/define.ts';
import '../components/notice/notice.ts';
import { momentOfErasure } from '../components/settings/moment.ts';
import { Account } from '../state/account.ts';
import type { AccountAccess } from '../state/account.ts';
import type { AccountWords } from '../strings/account.words.ts';
import { loadAccountWords } from '../strings/load-words.ts';
import { baseStyles } from '../theme/base.styles.ts';

/**
 * While an account waits to be erased: until when, and the way to keep it.
 *
 * @prop me - whose account it is
 * @prop access - what the store lends
 */
export class RepereErasure extends LitElement {
  static override properties = {
    me: { attribute: false },
    access: { attribute: false },
    language: {},
    words: { state: true },
    failed: { state: true },
  };
  declare me: Me;
  declare access: AccountAccess;
  declare language: Language;
  declare protected words: AccountWords | undefined;
  declare protected failed: boolean;
  static override styles = [baseStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) {
      // Words that could not be had are no banner: the settings say the same.
      loadAccountWords(this.language).then(
        (words) => (this.words = words),
        () => undefined,
      );
    }
  }

  override render(): unknown {
    const { words, me } = this;
    if (!words || !me.erasureAt) return nothing;
    return html`<repere-notice tone="caution">
      ${words.erasePending(momentOfErasure(me.erasureAt, this.language))} ${this.failed ? words.eraseNotCancelled : ''}
      <button slot="actions" class="plain" @click=${this.#keep}>${words.eraseCancel}</button>
    </repere-notice>`;
  }

  async #keep(): Promise<void> {
    // Asks for no confirmation: to keep something is never the dangerous choice.
    const account = new Account({ access: this.access, confirm: async () => false });
    this.failed = await account.cancelErasure().then(
      () => false,
      () => true,
    );
  }
}

define('repere-erasure', RepereErasure);

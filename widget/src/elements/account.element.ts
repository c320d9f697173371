import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language, Me } from '@repere/protocol';
import '../components/avatar/avatar.ts';
import '../components/confirm-identity/confirm-identity.ts';
import type { RepereConfirmIdentity } from '../components/confirm-identity/confirm-identity.ts';
import { define } from '../components/define.ts';
import { emit } from '../components/emit.ts';
import '../components/enrol/enrol.ts';
import { formStyles } from '../components/field/form.styles.ts';
import '../components/notice/notice.ts';
import { settingsStyles } from '../components/settings/settings.styles.ts';
import '../components/ticks/ticks.ts';
import { asRefusal } from '../connection/refusal.ts';
import { Account } from '../state/account.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { AccountWords } from '../strings/account.words.ts';
import { loadAccountWords } from '../strings/load-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { accountMenu } from './account.menu.ts';
import { accountSection } from './account.section.ts';
import { accountStyles } from './account.styles.ts';
import type { Section, View } from './chat.view.ts';
import './erasure.element.ts';

/**
 * One's own account: the settings, or what has to be set up before anything else.
 *
 * @prop me - as the store knows the person now
 * @prop section - which part of the settings is open; without one their list is
 * @attr standing - where nothing around it leads back, as at the desk
 * @fires go - `detail`: the view to go to
 * @fires left - the person has signed out
 */
export class RepereAccount extends LitElement {
  static override properties = {
    store: { attribute: false },
    me: { attribute: false },
    section: {},
    strings: { attribute: false },
    language: {},
    words: { state: true },
    problem: { state: true },
    failure: { state: true },
    enrolling: { state: true },
    leaving: { state: true },
  };
  declare store: ChatStore;
  declare me: Me | undefined;
  declare section: Section | undefined;
  declare strings: Strings;
  declare language: Language;
  declare protected words: AccountWords | undefined;
  /** Why there is nothing to show. */
  declare protected problem: string;
  /** Why what was asked for was not done. */
  declare protected failure: string;
  /** Whether the person is setting up what they have to: until they say that they are done, whatever the server says meanwhile. */
  declare protected enrolling: boolean;
  /** Whether the person is being asked if they leave all the same. */
  declare protected leaving: boolean;
  static override styles = [baseStyles, formStyles, settingsStyles, accountStyles];

  #account: Account | undefined;

  constructor() {
    super();
    this.problem = '';
    this.failure = '';
    this.enrolling = false;
    this.leaving = false;
  }

  /** Puts the focus on the heading of what is shown. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.focus')?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) void this.#load();
    if (this.me?.enrolling) this.enrolling = true;
    if (this.section === 'notices') {
      import('../components/notices/notices.ts').catch(() => (this.failure = this.strings.errors.unavailable));
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.get('section') !== undefined || changed.has('words')) this.focus();
  }

  override render(): unknown {
    const { words, strings, me } = this;
    if (this.problem) return html`<repere-notice tone="danger">${this.problem}</repere-notice>`;
    if (!words || !me) {
      return html`<div class="frame alone"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
    }
    return html`${this.leaving ? this.#leavingNotice(words) : nothing}
      ${this.failure ? html`<repere-notice tone="danger">${this.failure}</repere-notice>` : nothing}
      ${this.enrolling ? this.#enrol(words) : this.#settings(words)}
      <repere-confirm-identity
        .account=${this.#own}
        .me=${me}
        .words=${words}
        .strings=${strings}
      ></repere-confirm-identity>`;
  }

  get #own(): Account {
    const confirm = async (): Promise<boolean> =>
      (await this.renderRoot.querySelector<RepereConfirmIdentity>('repere-confirm-identity')?.ask()) ?? false;
    return (this.#account ??= new Account({ access: this.store.access, confirm }));
  }

  #enrol(words: AccountWords): unknown {
    const { me, strings, language } = this;
    return html`<div class="frame alone">
      <div class="enrol">
        <h2 class="focus" tabindex="-1">${words.enrolTitle}</h2>
        <p class="lead">${words.enrolWhy}</p>
        <repere-enrol
          .account=${this.#own}
          .me=${me}
          .words=${words}
          .strings=${strings}
          .language=${language}
          @done=${this.#enrolled}
        ></repere-enrol>
        <button class="quiet" @click=${this.#leave}>${words.signOut}</button>
      </div>
    </div>`;
  }

  #settings(words: AccountWords): unknown {
    const { section, me, strings, language } = this;
    if (!me) return nothing;
    const go = (to?: Section): void => this.#go(to ? { name: 'settings', section: to } : { name: 'settings' });
    return html`<div class="frame ${section ? 'inside' : ''}">
      ${accountMenu({ me, words, strings, section, go, leave: this.#leave })}
      ${accountSection({
        me,
        words,
        strings,
        language,
        section: section ?? 'profile',
        account: this.#own,
        chosen: this.#giveNotice,
        back: go,
      })}
    </div>`;
  }

  readonly #enrolled = async (): Promise<void> => {
    try {
      await this.#own.refresh();
      this.enrolling = false;
      this.#go({ name: 'home' });
    } catch {
      this.failure = this.strings.errors.unavailable;
    }
  };

  #leavingNotice(words: AccountWords): unknown {
    return html`<repere-notice tone="caution">
      ${words.signOutLoses(this.store.entries.length)}
      <button slot="actions" class="plain" @click=${this.#signOut}>${words.signOutAnyway}</button>
      <button slot="actions" class="quiet" @click=${() => (this.leaving = false)}>${words.stay}</button>
    </repere-notice>`;
  }

  readonly #giveNotice = (): void => {
    import('../state/notices.ts')
      .then(({ giveNotice }) => giveNotice(this.store, this.language))
      .catch(() => (this.failure = this.strings.errors.unavailable));
  };

  readonly #leave = (): void => {
    if (this.store.entries.length > 0) this.leaving = true;
    else void this.#signOut();
  };

  readonly #signOut = async (): Promise<void> => {
    this.leaving = false;
    this.failure = '';
    try {
      await this.store.signOut();
      emit(this, 'left');
    } catch (cause) {
      this.failure = this.strings.errors[asRefusal(cause).code];
    }
  };

  #go(view: View): void {
    emit(this, 'go', view);
  }

  async #load(): Promise<void> {
    const { language } = this;
    try {
      const words = await loadAccountWords(language);
      if (language === this.language) this.words = words;
    } catch {
      this.problem = this.strings.errors.unavailable;
    }
  }
}

define('repere-account', RepereAccount);

import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Origin, Register } from '@repere/protocol';
import { LIMITS } from '@repere/protocol';
import '../components/code/code.ts';
import '../components/composer/composer.ts';
import '../components/conversation/conversation.ts';
import '../components/conversation-list/conversation-list.ts';
import { titleOf } from '../components/conversation-list/conversation-list.ts';
import { define } from '../components/define.ts';
import { backIcon, closeIcon, findIcon, leaveIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import '../components/notice/notice.ts';
import '../components/person-search/person-search.ts';
import '../components/register/register.ts';
import '../components/sign-in/sign-in.ts';
import '../components/ticks/ticks.ts';
import { asRefusal } from '../connection/refusal.ts';
import { originOfPage } from '../origin-of-page.ts';
import { createDraftKeeper } from '../state/draft.ts';
import type { Draft } from '../state/draft.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import { chatStyles } from './chat.styles.ts';
import { DialogueElement } from './dialogue.element.ts';
import { frameStyles } from './frame.styles.ts';
import { linkNotice } from './link-notice.ts';
import { sessionHinted } from './session.events.ts';

/** Where in the panel the person is. */
type View =
  | { name: 'home' }
  | { name: 'compose' }
  | { name: 'register' }
  | { name: 'sign-in' }
  | { name: 'code' }
  | { name: 'find' }
  | { name: 'conversation'; id: string; starting?: FoundPerson };

/** The steps in which a visitor says who they are. */
const IDENTIFYING: ReadonlySet<View['name']> = new Set(['register', 'sign-in', 'code']);

/** Width below which the panel is the whole screen. */
const PHONE = '(width < 40rem)';

/**
 * The member's side of the conversation: write first, say who one is after.
 *
 * @attr lang - `en` or `fr`
 * @attr server - origin of the chat server; the script's own by default
 * @attr theme - `light` or `dark`; follows the page by default
 * @csspart panel - the dialog itself
 * @cssprop --repere-pine - colour of buttons and links; every other token of the theme can be set too
 * @fires repere-open - the panel was opened
 * @fires repere-close - the panel was closed
 * @fires repere-unread - `detail.unread`: how many messages are unread
 */
export class RepereChat extends DialogueElement {
  static override properties = {
    ...DialogueElement.properties,
    opened: { state: true },
    view: { state: true },
    draft: { state: true },
    leaving: { state: true },
    problem: { state: true },
  };
  declare protected opened: boolean;
  declare protected view: View;
  declare protected draft: Draft;
  declare protected leaving: boolean;
  declare protected problem: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, chatStyles];

  protected override readonly of = 'mine';
  readonly #keeper = createDraftKeeper();
  #before: Element | null = null;
  #told = -1;
  /** Whether the draft goes as soon as the person is known. */
  #sendWhenKnown = false;

  constructor() {
    super();
    this.opened = false;
    this.view = { name: 'home' };
    this.draft = { text: '' };
    this.leaving = false;
    this.problem = '';
  }

  protected override get active(): boolean {
    return this.opened;
  }

  /** Opens the panel. */
  open(): void {
    if (this.opened) return;
    this.#before = document.activeElement;
    this.opened = true;
    const kept = this.#keeper.read();
    if (!this.draft.text && !this.draft.origin) this.draft = kept;
    const origin = this.draft.text || this.draft.origin ? undefined : originOfPage();
    if (origin) this.draft = { ...this.draft, origin: clip(origin) };
    if (this.draft.registration) this.#registering();
    this.store.arrive(sessionHinted(document.cookie));
    if (matchMedia(PHONE).matches) this.#enterHistory();
    this.dispatchEvent(new CustomEvent('repere-open'));
  }

  /** Closes the panel and gives the focus back to where it came from. */
  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.store.rest();
    if (history.state?.repere) history.back();
    this.dispatchEvent(new CustomEvent('repere-close'));
    if (this.#before instanceof HTMLElement) this.#before.focus();
  }

  /** Opens the panel on an empty question about a place of the page. */
  ask(origin: Origin): void {
    this.open();
    this.draft = { ...this.draft, origin: clip(origin) };
    this.view = { name: 'compose' };
  }

  /** Signs in with a token that the host page's backend signed. Rejects with a `Refusal`. */
  async identify(token: string): Promise<void> {
    await this.store.identify(token);
  }

  override render(): unknown {
    const { strings } = this;
    if (!this.opened || !strings) return nothing;
    return html`<div
      class="panel"
      part="panel"
      role="dialog"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && this.close()}
    >
      ${this.#header(strings)}
      <div class="notices">
        ${linkNotice(this.store, strings)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
        ${this.leaving ? this.#leavingNotice(strings) : nothing}
      </div>
      <div class="page">${this.#page(strings)}</div>
    </div>`;
  }

  protected override storeChanged(): void {
    super.storeChanged();
    if (this.store.presence === 'known') {
      if (this.#sendWhenKnown) void this.#sendDraft();
      // Signed in without having sent anything: the words, if any, are still the person's to send.
      else if (IDENTIFYING.has(this.view.name)) this.view = { name: this.draft.text.trim() ? 'compose' : 'home' };
    }
    if (this.store.presence === 'visitor' && ['home', 'find', 'conversation'].includes(this.view.name)) {
      this.view = { name: 'compose' };
    }
    const unread = this.store.presence === 'known' ? this.store.unread : 0;
    if (unread !== this.#told && (this.store.listed || this.store.presence === 'visitor')) {
      this.#told = unread;
      this.dispatchEvent(new CustomEvent('repere-unread', { detail: { unread } }));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = this.opened && this.strings;
    if (shown && (changed.has('view') || changed.has('opened') || changed.has('strings'))) void this.#moveFocus();
  }

  async #moveFocus(): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(
      '.page > *:is(repere-composer, repere-conversation, repere-register, repere-sign-in, repere-code, repere-person-search), .compose repere-composer',
    );
    await field?.updateComplete;
    if (field) field.focus();
    else this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  #header(strings: Strings): unknown {
    const known = this.store.presence === 'known';
    const inner = this.view.name !== 'home' && (known || IDENTIFYING.has(this.view.name));
    // No <header>: outside a sectioning element it would be a second banner of the page.
    return html`<div class="top ${inner ? 'inner' : ''}">
      ${
        inner
          ? html`<button class="icon" @click=${this.#back}>
              <span class="unseen">${strings.back}</span>${backIcon}
            </button>`
          : html`<repere-mark></repere-mark>`
      }
      <h1 id="title" tabindex="-1">${this.#title(strings)}</h1>
      ${
        known && !inner
          ? html`<button class="icon" @click=${this.#leave}>
              <span class="unseen">${strings.signOut}</span>${leaveIcon}
            </button>`
          : nothing
      }
      <button class="icon" @click=${this.close}><span class="unseen">${strings.close}</span>${closeIcon}</button>
    </div>`;
  }

  #title(strings: Strings): string {
    const { view, store } = this;
    if (view.name === 'home' && store.presence === 'known') return strings.homeTitle;
    if (view.name === 'find') return strings.findTitle;
    if (view.name !== 'conversation') return strings.title;
    const summary = store.summary(view.id);
    if (summary) return titleOf(summary, store.me?.id ?? '', strings);
    return view.starting?.name ?? strings.noCoachYet;
  }

  #page(strings: Strings): unknown {
    const { store, view } = this;
    switch (view.name) {
      case 'home':
        return this.#home(strings);
      case 'compose':
        return this.#compose(strings);
      case 'register':
        return html`<repere-register
          .strings=${strings}
          .language=${this.language}
          .act=${(register: Register) => this.#register(register)}
          @other=${() => (this.view = { name: 'sign-in' })}
        >
          ${this.draft.text ? html`<p class="lead">${strings.registerLead}</p>` : nothing}
        </repere-register>`;
      case 'sign-in':
        return html`<repere-sign-in
          .strings=${strings}
          .act=${store.signIn.bind(store)}
          @other=${() => (this.view = { name: 'register' })}
        >
          ${this.draft.text ? html`<p class="lead">${strings.signInLead}</p>` : nothing}
        </repere-sign-in>`;
      case 'code':
        return html`<repere-code
          .strings=${strings}
          .email=${this.draft.registration?.email ?? ''}
          ?asking=${this.#sendWhenKnown}
          .act=${(code: string) => store.confirm(this.draft.registration?.id ?? '', code)}
          @other=${() => (this.view = { name: 'register' })}
        ></repere-code>`;
      case 'find':
        return html`<repere-person-search
          .strings=${strings}
          .find=${store.find.bind(store)}
          @choose=${({ detail }: CustomEvent<FoundPerson>) =>
            (this.view = { name: 'conversation', id: detail.conversationId, starting: detail })}
        ></repere-person-search>`;
      case 'conversation':
        return html`<repere-conversation
          .store=${store}
          .conversation=${view.id}
          .starting=${view.starting}
          .strings=${strings}
          .language=${this.language}
          other=${this.#title(strings) === strings.noCoachYet ? strings.anyCoach : this.#title(strings)}
        ></repere-conversation>`;
    }
  }

  #home(strings: Strings): unknown {
    const { store } = this;
    if (store.presence === 'unknown' || !store.listed || !this.dates) {
      return html`<div class="wait"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
    }
    return html`<div class="doors">
        <button class="primary" @click=${() => (this.view = { name: 'compose' })}>${strings.askCoach}</button>
        <button class="plain" @click=${() => (this.view = { name: 'find' })}>${findIcon}${strings.findPeople}</button>
      </div>
      ${
        store.conversations.length
          ? html`<repere-conversation-list
              .conversations=${store.conversations}
              .me=${store.me?.id ?? ''}
              .more=${store.hasMoreConversations}
              .counted=${strings.unread}
              .strings=${strings}
              .dates=${this.dates}
              @choose=${({ detail }: CustomEvent<string>) => (this.view = { name: 'conversation', id: detail })}
              @more=${() => void store.loadMoreConversations()}
            ></repere-conversation-list>`
          : html`<p class="empty">${strings.homeEmpty}</p>`
      }`;
  }

  #compose(strings: Strings): unknown {
    const visitor = this.store.presence === 'visitor';
    return html`<div class="compose">
      <h2>${strings.composeTitle}</h2>
      <p class="lead">${strings.composeLead}</p>
      ${this.draft.origin ? this.#origin(this.draft.origin, strings) : nothing}
      <repere-composer
        tall
        .value=${this.draft.text}
        .strings=${strings}
        label=${strings.composeLabel}
        placeholder=${strings.composePlaceholder}
        @draft=${({ detail }: CustomEvent<string>) => this.#keep({ ...this.draft, text: detail })}
        @send=${this.#onAsk}
      ></repere-composer>
      ${
        visitor
          ? html`<button class="quiet" @click=${() => (this.view = { name: 'sign-in' })}>
              ${strings.haveAccount}
            </button>`
          : nothing
      }
    </div>`;
  }

  #origin(origin: Origin, strings: Strings): unknown {
    return html`<div class="origin">
      <p>
        ${strings.about}
        <b>${origin.heading ?? origin.title}</b>${origin.quote ? html`<q>${origin.quote}</q>` : nothing}
      </p>
      <button class="icon" @click=${this.#dropOrigin}>
        <span class="unseen">${strings.removeOrigin}</span>${closeIcon}
      </button>
    </div>`;
  }

  #leavingNotice(strings: Strings): unknown {
    return html`<repere-notice tone="caution">
      ${strings.signOutLoses(this.store.entries.length)}
      <button slot="actions" class="plain" @click=${this.#signOut}>${strings.signOutAnyway}</button>
      <button slot="actions" class="quiet" @click=${() => (this.leaving = false)}>${strings.stay}</button>
    </repere-notice>`;
  }

  #keep(draft: Draft): void {
    this.draft = draft;
    this.#keeper.write(draft);
  }

  #dropOrigin(): void {
    const { origin: _, ...rest } = this.draft;
    this.#keep(rest);
  }

  #onAsk(): void {
    if (this.store.presence === 'known') {
      void this.#sendDraft();
      return;
    }
    this.#keep(this.draft);
    this.#sendWhenKnown = true;
    if (this.store.presence === 'visitor') this.view = { name: 'register' };
  }

  async #register(register: Register): Promise<void> {
    const id = await this.store.register(register);
    this.#keep({ ...this.draft, registration: { id, email: register.email } });
    this.#registering();
  }

  #registering(): void {
    this.#sendWhenKnown = this.draft.text.trim() !== '';
    this.view = { name: 'code' };
  }

  async #sendDraft(): Promise<void> {
    const { text, origin } = this.draft;
    this.#sendWhenKnown = false;
    if (!text.trim()) {
      this.view = { name: 'home' };
      return;
    }
    const id = await this.store.startCoaching(text.trim(), origin);
    // Forgotten only now: the outbox has it.
    this.draft = { text: '' };
    this.#keeper.clear();
    this.view = { name: 'conversation', id };
  }

  #back(): void {
    const known = this.store.presence === 'known';
    this.problem = '';
    this.view = known ? { name: 'home' } : { name: 'compose' };
  }

  #leave(): void {
    if (this.store.entries.length > 0) this.leaving = true;
    else void this.#signOut();
  }

  async #signOut(): Promise<void> {
    this.leaving = false;
    this.problem = '';
    try {
      await this.store.signOut();
      this.draft = { text: '' };
      this.#keeper.clear();
      this.view = { name: 'compose' };
    } catch (cause) {
      this.problem = this.strings?.errors[asRefusal(cause).code] ?? '';
    }
  }

  /** On a phone the panel is a place of its own: going back leaves it and not the page. */
  #enterHistory(): void {
    history.pushState({ ...history.state, repere: true }, '');
    addEventListener('popstate', () => this.close(), { once: true });
  }
}

/** Cuts an origin to what the wire takes: a long heading must not cost anybody their question. */
function clip(origin: Origin): Origin {
  const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('');
  const clipped: Origin = { url: cut(origin.url, LIMITS.urlLength), title: cut(origin.title, LIMITS.titleLength) };
  if (origin.heading) clipped.heading = cut(origin.heading, LIMITS.titleLength);
  if (origin.quote) clipped.quote = cut(origin.quote, LIMITS.quoteLength);
  return clipped;
}

define('repere-chat', RepereChat);

declare global {
  interface HTMLElementTagNameMap {
    'repere-chat': RepereChat;
  }
}

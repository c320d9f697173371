import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../components/avatar/avatar.ts';
import { define } from '../components/define.ts';
import '../components/mark/mark.ts';
import '../components/ticks/ticks.ts';
import { DeskStore } from '../state/desk.store.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import { loadDeskWords } from '../strings/load-desk-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import type { Step, View } from './chat.view.ts';
import { settingsIcon, todayIcon } from './desk.icons.ts';
import { Panes } from './desk.panes.ts';
import { isMade, mount } from './desk.parts.ts';
import type { PartContext } from './desk.parts.ts';
import { deskStyles } from './desk.styles.ts';
import { DialogueElement } from './dialogue.element.ts';
import { erasureNotice } from './erasure-notice.ts';
import { frameStyles } from './frame.styles.ts';
import { loadAccount, loadLive, loadView } from './later.ts';
import { linkNotice } from './link-notice.ts';
import { sessionHinted } from './session.events.ts';

/** What stands under the header: the work, the desk's settings, or one's own. */
type Place = { name: 'work' } | { name: 'desk-settings' } | Extract<View, { name: 'settings' }>;

/**
 * Where coaches read what members ask, and answer. Fills the box that the page gives it.
 *
 * @attr lang - `en` or `fr`
 * @attr server - origin of the chat server; the script's own by default
 * @attr theme - `light` or `dark`; follows the page by default
 * @cssprop --repere-pine - every token of the theme can be set
 */
export class RepereDesk extends DialogueElement {
  static override properties = {
    ...DialogueElement.properties,
    words: { state: true },
    step: { state: true },
    place: { state: true },
    problem: { state: true },
  };
  declare protected words: DeskWords | undefined;
  /** How far a visitor is in signing in. */
  declare protected step: Step;
  declare protected place: Place;
  declare protected problem: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, deskStyles];

  protected override readonly of = 'desk';
  #desk: DeskStore | undefined;
  #panes = new Panes(() => this.#paneChanged());
  #ends: (() => void)[] = [];

  constructor() {
    super();
    this.step = { name: 'sign-in' };
    this.place = { name: 'work' };
    this.problem = '';
  }

  protected override get active(): boolean {
    return this.isConnected;
  }

  /** The desk's side of the store, made with it. */
  protected get desk(): DeskStore {
    return (this.#desk ??= new DeskStore(this.store, () => crypto.randomUUID()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [this.desk.start(), this.#panes.start(), this.desk.follow(() => this.requestUpdate())];
    this.store.arrive(sessionHinted(document.cookie));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  override render(): unknown {
    const { strings, words, store } = this;
    if (!strings || !words) return nothing;
    return html`<div class="desk" data-pane=${this.#panes.pane} data-place=${this.place.name}>
      <header class="top">
        <repere-mark></repere-mark>
        <h1>${words.titleDesk}</h1>
        ${this.#ready ? this.#tools(words) : nothing}
        ${
          store.me
            ? html`<button
                class="icon"
                aria-expanded=${this.place.name === 'settings' ? 'true' : 'false'}
                @click=${() => this.#toggle({ name: 'settings' })}
              >
                <span class="unseen">${strings.settings}</span><repere-avatar .person=${store.me}></repere-avatar>
              </button>`
            : nothing
        }
      </header>
      <div class="notices">
        ${linkNotice(store, strings)} ${erasureNotice(store, this.language)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      </div>
      ${this.#inside(strings, words)}
    </div>`;
  }

  /** Whether somebody sits here who may. */
  get #ready(): boolean {
    const { me, presence } = this.store;
    return presence !== 'visitor' && me !== undefined && me.role !== 'member' && !me.enrolling;
  }

  #tools(words: DeskWords): unknown {
    return html`${
      isMade('numbers')
        ? html`<button class="icon" @click=${this.#showToday}>
            <span class="unseen">${words.deskToday}</span>${todayIcon}
          </button>`
        : nothing
    }
    ${
      isMade('settings')
        ? html`<button
            class="icon"
            aria-expanded=${this.place.name === 'desk-settings' ? 'true' : 'false'}
            @click=${() => this.#toggle({ name: 'desk-settings' })}
          >
            <span class="unseen">${words.deskSettings}</span>${settingsIcon}
          </button>`
        : nothing
    }`;
  }

  #inside(strings: Strings, words: DeskWords): unknown {
    const { store, desk, place } = this;
    if (store.presence === 'visitor') {
      return html`<repere-identify
        class="gate"
        .step=${this.step}
        .store=${store}
        .strings=${strings}
        .language=${this.language}
        @go=${({ detail }: CustomEvent<Step>) => (this.step = detail)}
      ></repere-identify>`;
    }
    if (place.name === 'settings') {
      return html`<div class="account page">
        <repere-account
          standing
          .store=${store}
          .me=${store.me}
          .section=${place.section}
          .strings=${strings}
          .language=${this.language}
          @go=${({ detail }: CustomEvent<View>) => (this.place = detail.name === 'settings' ? detail : { name: 'work' })}
          @left=${this.#left}
        ></repere-account>
      </div>`;
    }
    if (store.me?.role === 'member') return html`<p class="gate empty">${words.deskNotCoach}</p>`;
    const { listed, refusal } = desk.pages('unassigned');
    if ((!listed && !refusal) || !this.dates) {
      return html`<div class="gate empty"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
    }
    const { language } = this;
    const context: PartContext = { store, desk, conversation: desk.current, strings, words, language };
    if (place.name === 'desk-settings') return html`<div class="account page">${mount.settings(context)}</div>`;
    return this.#panesOf(context);
  }

  #panesOf(context: PartContext): unknown {
    const { conversation, desk, words } = context;
    const open = desk.row(conversation) !== undefined;
    return html`<nav class="list" aria-label=${words.queues}>
        ${mount.queues(context, { choose: ({ detail }) => this.#choose(detail) })}
      </nav>
      <div class="conversation">
        ${
          open
            ? html`${mount.bar(context, {
                back: () => this.#panes.go('queues'),
                card: () => this.#panes.go('card'),
              })}
              ${mount.thread(context)}`
            : isMade('numbers')
              ? html`<div class="today page">${mount.numbers(context)}</div>`
              : html`<p class="empty choose">${words.deskChoose}</p>`
        }
      </div>
      ${open && isMade('card') ? html`<aside class="card page" aria-label=${words.showCard}>${mount.card(context)}</aside>` : nothing}`;
  }

  #choose(conversation: string): void {
    void this.desk.choose(conversation);
    this.#panes.go('conversation');
  }

  #showToday(): void {
    this.place = { name: 'work' };
    this.#choose('');
  }

  #paneChanged(): void {
    this.requestUpdate();
  }

  #toggle(place: Place): void {
    this.place = this.place.name === place.name ? { name: 'work' } : place;
  }

  protected override storeChanged(): void {
    super.storeChanged();
    const { presence, me } = this.store;
    if (presence === 'visitor') this.#need(loadView(this.step, this.language));
    else this.step = { name: 'sign-in' };
    if (me?.enrolling && this.place.name === 'work') this.place = { name: 'settings' };
    if (me?.erasureAt) this.#need(loadAccount(this.language));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('lang')) {
      this.#need(loadDeskWords(this.language).then((words) => (this.words = words)));
      loadLive(this.store, this.language);
    }
    if (changed.has('place') && this.place.name === 'settings') this.#need(loadAccount(this.language));
    const { strings, words, dates } = this;
    if (strings && words && dates) this.desk.speech = { strings, words, dates };
  }

  /** Says so where the network does not give what is needed. */
  #need(loading: Promise<unknown>): void {
    loading.catch(() => (this.problem = this.strings?.errors.unavailable ?? ''));
  }

  #left(): void {
    this.place = { name: 'work' };
    this.#panes.go('queues');
  }
}

define('repere-desk', RepereDesk);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk': RepereDesk;
  }
}

import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../components/avatar/avatar.ts';
import type { BarAct, RepereDeskBar } from '../components/desk/bar/bar.ts';
import '../components/desk/keys/keys.ts';
import { singlesAreOn, switchSingles } from '../components/desk/keys/setting.ts';
import { actOf } from '../components/desk/keys/table.ts';
import type { RepereDeskQueues } from '../components/desk/queues/queues.ts';
import type { DeskThread, Writing } from '../components/desk/thread.ts';
import { define } from '../components/define.ts';
import '../components/mark/mark.ts';
import '../components/ticks/ticks.ts';
import { DeskStore } from '../state/desk.store.ts';
import type { DeskAct, DeskWords } from '../strings/desk.words.ts';
import { loadDeskWords } from '../strings/load-desk-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import type { Step, View } from './chat.view.ts';
import { backIcon } from '../components/icons.ts';
import { keysIcon, settingsIcon, todayIcon } from './desk.icons.ts';
import { isNarrow, Panes } from './desk.panes.ts';
import type { Pane } from './desk.panes.ts';
import { loadSettings, mount } from './desk.parts.ts';
import type { PartContext } from './desk.parts.ts';
import { keepInAddress, placeInAddress } from './desk.place.ts';
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
 * Where coaches read what members ask, and answer. Fills the box that the page gives it, and names the open conversation in the fragment of the
 * page's address, unless that has one of its own.
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
    keysShown: { state: true },
    singles: { state: true },
    singlesKept: { state: true },
  };
  declare protected words: DeskWords | undefined;
  /** How far a visitor is in signing in. */
  declare protected step: Step;
  declare protected place: Place;
  declare protected problem: string;
  /** Whether the list of keys is open. */
  declare protected keysShown: boolean;
  /** Whether keys of a single sign do something, and whether that is remembered. */
  declare protected singles: boolean;
  declare protected singlesKept: boolean;
  static override styles = [tokenStyles, baseStyles, frameStyles, deskStyles];

  protected override readonly of = 'desk';
  #desk: DeskStore | undefined;
  #panes = new Panes(() => void this.#paneChanged());
  #ends: (() => void)[] = [];
  /** The conversation that the address named at the beginning. */
  #wanted: string | undefined;

  constructor() {
    super();
    this.step = { name: 'sign-in' };
    this.place = { name: 'work' };
    this.problem = '';
    this.keysShown = false;
    this.singles = true;
    this.singlesKept = true;
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
    this.singles = singlesAreOn();
    this.#wanted = placeInAddress();
    const pressed = (event: KeyboardEvent): void => this.#pressed(event);
    document.addEventListener('keydown', pressed);
    this.#ends = [
      this.desk.start(),
      this.#panes.start(),
      this.desk.follow(() => this.#deskChanged()),
      () => document.removeEventListener('keydown', pressed),
    ];
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
                class="icon mine"
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
      ${
        this.keysShown
          ? html`<repere-desk-keys
              .store=${store}
              .desk=${this.desk}
              .strings=${strings}
              .words=${words}
              .language=${this.language}
              ?on=${this.singles}
              ?kept=${this.singlesKept}
              @switch=${({ detail }: CustomEvent<boolean>) => this.#switch(detail)}
              @closed=${() => (this.keysShown = false)}
            ></repere-desk-keys>`
          : nothing
      }
    </div>`;
  }

  /** Whether somebody sits here who may. */
  get #ready(): boolean {
    const { me, presence } = this.store;
    return presence !== 'visitor' && me !== undefined && me.role !== 'member' && !me.enrolling;
  }

  #tools(words: DeskWords): unknown {
    return html`<button class="icon keys" title=${words.keysTitle} @click=${() => (this.keysShown = true)}>
        <span class="unseen">${words.keysTitle}</span>${keysIcon}
      </button>
      <button class="icon today" title=${words.deskToday} @click=${this.#showToday}>
        <span class="unseen">${words.deskToday}</span>${todayIcon}
      </button>
      <button
        class="icon"
        title=${words.deskSettings}
        aria-expanded=${this.place.name === 'desk-settings' ? 'true' : 'false'}
        @click=${() => this.#toggle({ name: 'desk-settings' })}
      >
        <span class="unseen">${words.deskSettings}</span>${settingsIcon}
      </button>`;
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
            : html`${this.#head(words.deskBack, words.deskBack, 'queues')}
                <div class="numbers page">${mount.numbers(context)}</div>`
        }
      </div>
      ${
        open
          ? html`<section class="card" aria-label=${words.showCard}>
              ${this.#head(words.showCard, words.deskBackToConversation, 'conversation')}
              <div class="page">${mount.card(context, { choose: ({ detail }) => this.#choose(detail) })}</div>
            </section>`
          : nothing
      }`;
  }

  /** The way back, where a pane stands alone. */
  #head(title: string, back: string, to: Pane): unknown {
    return html`<div class="head">
      <button class="icon" @click=${() => this.#panes.go(to)}><span class="unseen">${back}</span>${backIcon}</button>
      <h2 tabindex="-1">${title}</h2>
    </div>`;
  }

  #choose(conversation: string): void {
    void this.desk.choose(conversation);
    this.#panes.go('conversation');
    keepInAddress(conversation);
  }

  /** Once the queues are there, what the address names is opened: after a reload, or where another coach has sent somebody. */
  #deskChanged(): void {
    this.requestUpdate();
    if (!this.#wanted || !this.desk.pages('all').listed) return;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    void this.desk.find(wanted).then((found) => (found ? this.#panes.go('conversation') : keepInAddress('')));
  }

  #showToday(): void {
    this.place = { name: 'work' };
    this.#choose('');
  }

  /** The pane that has come to the front takes the focus, where the one before is not seen any more. */
  async #paneChanged(): Promise<void> {
    const { pane } = this.#panes;
    this.requestUpdate();
    await this.updateComplete;
    // Whoever is wide enough sees where they are.
    if (pane === 'queues' && isNarrow()) this.#queues?.focus();
    else if (pane === 'conversation' && isNarrow() && this.#bar) this.#bar.focus();
    else if (pane !== 'queues')
      this.renderRoot.querySelector<HTMLElement>(`[data-pane=${pane}] .${pane} .head h2`)?.focus();
  }

  get #queues(): RepereDeskQueues | null {
    return this.renderRoot.querySelector('repere-desk-queues');
  }

  get #bar(): RepereDeskBar | null {
    return this.renderRoot.querySelector('repere-desk-bar');
  }

  #pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.#ready || this.place.name !== 'work') return;
    const path = event.composedPath();
    const inside = path.includes(this) || path[0] === document.body;
    // A dialogue that is open has the keys to itself.
    if (!inside || path.some((each) => each instanceof HTMLDialogElement)) return;
    const act = actOf(event, this.singles);
    if (act && this.#do(act)) event.preventDefault();
  }

  /** Does what a key asks for; answers whether there was anything to do. */
  #do(act: DeskAct): boolean {
    const bar = this.#bar;
    const writing: Partial<Record<DeskAct, Writing>> = { reply: 'reply', canned: 'canned', note: 'note' };
    const what = writing[act];
    switch (act) {
      case 'next':
      case 'previous':
        return this.#step(act === 'next' ? 1 : -1);
      case 'unassigned':
      case 'mine':
      case 'all':
      case 'closed':
        void this.desk.show(act);
        this.#panes.go('queues');
        this.#queues?.focus();
        return true;
      case 'claim':
      case 'hand-over':
      case 'close':
        bar?.act(act satisfies BarAct);
        return bar !== null;
      case 'card':
        if (!bar) return false;
        this.#panes.go('card');
        this.renderRoot.querySelector<HTMLElement>('.card h2')?.focus();
        return true;
      case 'leave':
        return this.#leaveField();
      case 'help':
        this.keysShown = true;
        return true;
      default:
        return what !== undefined && this.#write(what);
    }
  }

  #step(step: 1 | -1): boolean {
    const next = this.desk.neighbour(step);
    if (!next) return true;
    this.#choose(next);
    void this.updateComplete.then(async () => {
      await this.#queues?.updateComplete;
      this.#queues?.focus();
    });
    return true;
  }

  #write(what: Writing): boolean {
    const thread = this.renderRoot.querySelector<DeskThread>('repere-desk-thread, repere-conversation');
    if (!thread) return false;
    if ('write' in thread) thread.write(what);
    else (thread as HTMLElement).focus();
    return true;
  }

  /** Out of where one writes, to the row of the conversation that one writes in. */
  #leaveField(): boolean {
    const focused = this.shadowRoot?.activeElement;
    if (!focused || !this.renderRoot.querySelector('.conversation, .card')?.contains(focused)) return false;
    if (this.#panes.pane === 'card') this.#panes.go('conversation');
    else if (isNarrow()) this.#panes.go('queues');
    this.#queues?.focus();
    return true;
  }

  #switch(on: boolean): void {
    this.singles = on;
    this.singlesKept = switchSingles(on);
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
    if (changed.has('place') && this.place.name === 'desk-settings') this.#need(loadSettings());
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
    keepInAddress('');
  }
}

define('repere-desk', RepereDesk);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk': RepereDesk;
  }
}

import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../components/avatar/avatar.ts';
import '../components/desk/keys/keys.ts';
import { given } from '../components/desk/part.element.ts';
import type { PartContext } from '../components/desk/part.element.ts';
import { define } from '../components/define.ts';
import '../components/mark/mark.ts';
import '../components/ticks/ticks.ts';
import { DeskStore } from '../state/desk.store.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import { loadDeskWords } from '../strings/load-desk-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import type { Step, View } from './chat.view.ts';
import { DeskFocus } from './desk.focus.ts';
import { deskHeader } from './desk.header.ts';
import { DeskKeyboard } from './desk.keyboard.ts';
import { Panes } from './desk.panes.ts';
import { keepInAddress, placeInAddress } from './desk.place.ts';
import { deskStyles } from './desk.styles.ts';
import { deskWork } from './desk.work.ts';
import { DialogueElement } from './dialogue.element.ts';
import { erasureNotice } from './erasure-notice.ts';
import { frameStyles } from './frame.styles.ts';
import { loadAccount, loadLive, loadView } from './later.ts';
import { linkNotice } from './link-notice.ts';
import '../components/desk/settings/settings.ts';
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
  };
  declare protected words: DeskWords | undefined;
  /** How far a visitor is in signing in. */
  declare protected step: Step;
  declare protected place: Place;
  declare protected problem: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, deskStyles];

  protected override readonly of = 'desk';
  #desk: DeskStore | undefined;
  #panes = new Panes(() => {
    this.requestUpdate();
    void this.#focus.front(this.#panes.pane);
  });
  #focus = new DeskFocus(this);
  #keyboard = new DeskKeyboard(this, {
    desk: () => this.desk,
    panes: this.#panes,
    focus: this.#focus,
    open: () => this.#ready && this.place.name === 'work',
    choose: (conversation) => this.#choose(conversation),
  });
  #ends: (() => void)[] = [];
  /** The conversation that the address named at the beginning. */
  #wanted: string | undefined;

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
    this.#wanted = placeInAddress();
    this.#ends = [this.desk.start(), this.#panes.start(), this.desk.follow(() => this.#deskChanged())];
    this.store.arrive(sessionHinted(document.cookie));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  override render(): unknown {
    const { strings, words, store, place } = this;
    if (!strings || !words) return nothing;
    const context = this.#context(strings, words);
    const keyboard = this.#keyboard;
    const header = deskHeader({
      strings,
      words,
      me: store.me,
      ready: this.#ready,
      place: place.name,
      keys: () => keyboard.list(true),
      today: () => this.#showToday(),
      toggle: (name) => this.#toggle({ name }),
    });
    return html`<div class="desk" data-pane=${this.#panes.pane} data-place=${place.name}>
      ${header}
      <div class="notices">
        ${linkNotice(store, strings)} ${erasureNotice(store, this.language)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      </div>
      ${this.#inside(context)}
      ${
        keyboard.listed
          ? html`<repere-desk-keys
              ${given(context)}
              ?on=${keyboard.singles}
              ?kept=${keyboard.kept}
              @switch=${({ detail }: CustomEvent<boolean>) => keyboard.switch(detail)}
              @closed=${() => keyboard.list(false)}
            ></repere-desk-keys>`
          : nothing
      }
    </div>`;
  }

  #context(strings: Strings, words: DeskWords): PartContext {
    const { store, desk, language } = this;
    return { store, desk, conversation: desk.current, strings, words, language };
  }

  /** Whether somebody sits here who may. */
  get #ready(): boolean {
    const { me, presence } = this.store;
    return presence !== 'visitor' && me !== undefined && me.role !== 'member' && !me.enrolling;
  }

  #inside(context: PartContext): unknown {
    const { store, desk, place } = this;
    const { strings, words } = context;
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
    if (place.name === 'desk-settings')
      return html`<div class="account page"><repere-desk-settings ${given(context)}></repere-desk-settings></div>`;
    return deskWork(context, {
      go: (pane) => this.#panes.go(pane),
      choose: (conversation) => this.#choose(conversation),
    });
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
    keepInAddress('');
  }
}

define('repere-desk', RepereDesk);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk': RepereDesk;
  }
}

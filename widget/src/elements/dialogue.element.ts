import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language } from '@repere/protocol';
import { connect } from '../connection/connection.ts';
import type { Connection } from '../connection/connection.ts';
import { ChatStore } from '../state/chat.store.ts';
import { createDates } from '../strings/dates.ts';
import type { Dates } from '../strings/dates.ts';
import { loadStrings } from '../strings/load-strings.ts';
import type { Strings } from '../strings/strings.ts';
import { followPage } from './session.events.ts';

/** What the member's panel and the coaches' desk share: a store over a connection, the language, the page's life. */
export abstract class DialogueElement extends LitElement {
  static override properties: Record<string, object> = {
    lang: {},
    server: {},
    theme: { reflect: true },
    strings: { state: true },
  };
  declare lang: string;
  /** Origin of the chat server; the one that the script came from unless said otherwise. */
  declare server: string;
  declare theme: '' | 'light' | 'dark';
  declare protected strings: Strings | undefined;

  protected abstract readonly of: 'mine' | 'desk';
  protected dates: Dates | undefined;
  #store: ChatStore | undefined;
  #connection: Connection | undefined;
  #endings: (() => void)[] = [];

  constructor() {
    super();
    this.lang = '';
    this.server = '';
    this.theme = '';
  }

  /** Replaces the way out of the page. For tests, before the element is used. */
  set connection(connection: Connection) {
    this.#connection = connection;
  }

  /** The store, made at its first use: an element that nobody opens does nothing. */
  protected get store(): ChatStore {
    if (!this.#store) {
      const connection = this.#connection ?? connect(this.home);
      const newId = (): string => crypto.randomUUID();
      this.#store = new ChatStore({ connection, of: this.of, now: Date.now, newId });
      this.storeMade(this.#store);
      this.#follow();
    }
    return this.#store;
  }

  protected get language(): Language {
    const lang = this.lang || this.closest<HTMLElement>('[lang]')?.lang;
    return lang?.startsWith('fr') ? 'fr' : 'en';
  }

  /** Origin of the chat server. */
  protected get home(): string {
    return new URL(this.server || import.meta.url).origin;
  }

  /** Whether the page is another site's: there no cookie speaks, and the page vouches for the person. */
  protected get foreign(): boolean {
    return this.home !== location.origin;
  }

  /** Whether the person is using the element now. */
  protected abstract get active(): boolean;
  /** There is a store from now on. */
  protected storeMade(_store: ChatStore): void {}

  /** Something in the store changed. */
  protected storeChanged(): void {
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#store && this.#endings.length === 0) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
    this.#endings = [];
    this.#store?.suspend();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang')) void this.#translate(this.language);
  }

  #follow(): void {
    const store = this.#store;
    if (!store) return;
    this.#endings = [store.follow(() => this.storeChanged()), followPage(store, () => this.active)];
  }

  async #translate(language: Language): Promise<void> {
    const strings = await loadStrings(language);
    if (language !== this.language) return;
    this.dates = createDates(language, strings);
    this.strings = strings;
  }
}

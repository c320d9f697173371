import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { HoursAnswer, Language } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { ChatStore } from '../../state/chat.store.ts';
import type { HoursWords } from '../../strings/hours.words.ts';
import { loadHoursWords } from '../../strings/load-hours-words.ts';
import { momentAhead } from '../../strings/moment-ahead.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';

/** Longest and shortest wait of a timer, in milliseconds: what is longer would come at once, and clocks differ. */
const FAR = 2 ** 31 - 1;
const NEAR = 60_000;

/**
 * Says when the coaches are back, while they are away: before somebody writes to them as far as it is known, and certainly behind a message
 * of which the server said so. Shows nothing at any other time.
 *
 * @prop store - where the hours are asked for
 * @prop conversation - the question to the coaches; absent where it is not asked yet
 */
export class RepereHours extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    language: {},
    words: { state: true },
    answer: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string | undefined;
  declare language: Language;
  declare protected words: HoursWords | undefined;
  /** As the server said last. */
  declare protected answer: HoursAnswer | undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        inline-size: 100%;
        max-inline-size: 52rem;
        margin-inline: auto;
      }
      p {
        padding: var(--repere-space-2) var(--repere-space-3);
        border-block-start: 1px solid var(--repere-line);
        border-inline-start: 3px solid var(--repere-line-strong);
        background: var(--repere-raised);
        color: var(--repere-ink-soft);
        font-size: var(--repere-size-small);
        line-height: 1.45;
      }
      p:empty {
        display: none;
      }
    `,
  ];

  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there was somebody to ask when this looked last, on the connection or without one: a new one may bring other hours. */
  #connected = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
    this.#connected = false;
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    if (changed.has('language')) void this.#load();
    const { link, presence } = this.store;
    const connected = link === 'current' || presence === 'visitor';
    if (connected && !this.#connected) void this.#read();
    this.#connected = connected;
  }

  override render(): unknown {
    const { words } = this;
    if (!words || !this.#toCoaches) return nothing;
    // The line is there before its words are, so that a screen reader hears of them.
    return html`<p role="status">${this.#sentence(words) ?? nothing}</p>`;
  }

  /** Whether what is written goes to the coaches, from somebody who is none, as far as it is known who they are. */
  get #toCoaches(): boolean {
    const { store, conversation } = this;
    if (store.me ? store.me.role !== 'member' : store.presence !== 'visitor') return false;
    const summary = conversation === undefined ? undefined : store.summary(conversation);
    return conversation === undefined || (summary ? summary.kind === 'coaching' : store.opensAt.has(conversation));
  }

  #sentence(words: HoursWords): string | undefined {
    const now = Date.now();
    const { answer, store, conversation } = this;
    const told = conversation === undefined ? undefined : store.opensAt.get(conversation);
    const waits = conversation !== undefined && store.summary(conversation)?.lastMessage?.by === store.me?.id;
    if (told !== undefined && told > now && waits) return words.sent(momentAhead(told, now, words));
    if (!answer || answer.open) return undefined;
    if (answer.changesAt === undefined) return words.closedUnknown;
    return answer.changesAt > now ? words.closed(momentAhead(answer.changesAt, now, words)) : undefined;
  }

  /**
   * Asks, and again when it changes. Without an answer nothing is said, which is as well; but on a page that may ask nothing people are told so
   * before they write.
   */
  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const { me, access } = this.store;
    this.answer = await (me ? access.request('hours:read', {}) : access.call('hours', undefined)).catch(
      (cause: unknown) => {
        const { code } = asRefusal(cause);
        if (code === 'foreign_origin') access.refused(code);
        return undefined;
      },
    );
    const changesAt = this.answer?.changesAt;
    if (changesAt === undefined || !this.isConnected) return;
    this.#timer = setTimeout(() => void this.#read(), Math.min(FAR, Math.max(NEAR, changesAt - Date.now())));
  }

  async #load(): Promise<void> {
    const { language } = this;
    const words = await loadHoursWords(language).catch(() => undefined);
    if (language === this.language) this.words = words;
  }
}

define('repere-hours', RepereHours);

declare global {
  interface HTMLElementTagNameMap {
    'repere-hours': RepereHours;
  }
}

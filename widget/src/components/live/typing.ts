import { css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { LiveElement } from './live.element.ts';

/** How long what was announced is not announced again, in milliseconds: people pause while they write. */
const SAID_FOR = 30_000;

/**
 * Says who is writing in a conversation, and tells the others when its reader does: it listens to the field that stands beside it.
 *
 * @prop conversation - its identifier
 */
export class RepereTyping extends LiveElement {
  static override properties = {
    ...LiveElement.properties,
    conversation: {},
    said: { state: true },
  };
  declare conversation: string;
  /** What screen readers were told last. */
  declare protected said: string;

  static override styles = [
    baseStyles,
    css`
      :host {
        inline-size: 100%;
        max-inline-size: 52rem;
        margin-inline: auto;
        padding-inline: var(--repere-space-4);
        font-size: var(--repere-size-small);
        color: var(--repere-ink-soft);
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  #ending = new AbortController();
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ending = new AbortController();
    const options = { capture: true, signal: this.#ending.signal };
    const beside = this.getRootNode();
    // They do not bubble, but on their way to the field they come by.
    beside.addEventListener(
      'draft',
      (event) => this.live.compose(this.conversation, (event as CustomEvent<string>).detail),
      options,
    );
    beside.addEventListener('send', () => this.live.sent(), options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending.abort();
    clearTimeout(this.#forget);
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    if (changed?.has('conversation')) {
      this.said = '';
      this.live.show(this.conversation);
    }
    const text = this.#text;
    if (text) {
      clearTimeout(this.#forget);
      this.#forget = undefined;
      this.said = text;
    } else if (this.said) this.#forget ??= setTimeout(() => (this.said = ''), SAID_FOR);
  }

  override render(): unknown {
    return html`<p aria-hidden="true">${this.#text}</p>
      <div class="unseen" role="status">${this.said}</div>`;
  }

  get #text(): string {
    const { live, conversation } = this;
    const { words } = live;
    if (!words) return '';
    const names = live.shownIn(conversation).map((account) => this.#name(account));
    return names.length ? words.writing(words.join(names), names.length) : '';
  }

  /** Whoever has not written yet is known to nobody here; in a question that is a coach. */
  #name(account: string): string {
    const { store, live } = this;
    return store.person(account)?.name ?? live.words?.aCoach ?? '';
  }
}

define('repere-typing', RepereTyping);

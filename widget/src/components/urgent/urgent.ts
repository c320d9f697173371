import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language, Urgency } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { loadUrgentWords } from '../../strings/load-urgent-words.ts';
import type { Helpline, UrgentWords } from '../../strings/urgent.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { closeIcon } from '../icons.ts';

/**
 * Whom to call, where what the reader has just written calls for more than a coach. It is announced once, and stays until it is closed.
 *
 * @prop store - where it is read what was written
 * @prop conversation - its identifier
 * @fires closed - the person has closed it, and the focus has to go elsewhere; `detail`: true
 */
export class RepereUrgent extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    language: {},
    words: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare language: Language;
  declare protected words: UrgentWords | undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        inline-size: 100%;
        max-inline-size: 52rem;
        margin-inline: auto;
        min-block-size: 0;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--repere-space-2) var(--repere-space-3);
        max-block-size: min(26rem, 60vh);
        overflow-y: auto;
        padding: var(--repere-space-3) var(--repere-space-4);
        border-block-start: 3px solid var(--repere-caution);
        background: var(--repere-caution-tint);
      }
      [role='alert'] {
        grid-area: 1 / 1 / 2 / -1;
        display: grid;
        gap: var(--repere-space-2);
      }
      h2 {
        padding-inline-end: 3rem;
        font-size: var(--repere-size-h3);
      }
      ul,
      .why {
        grid-column: 1 / -1;
      }
      ul {
        list-style: none;
        display: grid;
        gap: var(--repere-space-1);
      }
      a {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: var(--repere-space-3);
        min-block-size: 2.75rem;
        padding: var(--repere-space-1) var(--repere-space-3);
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--repere-pine-tint);
      }
      a > :last-child {
        flex: 1 1 11rem;
      }
      .icon {
        grid-area: 1 / 2;
        align-self: start;
      }
      .number {
        min-inline-size: 4.5rem;
        color: var(--repere-pine);
        font: 650 var(--repere-size-h3) / 1.2 var(--repere-font-display);
        font-variant-numeric: tabular-nums;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
        white-space: nowrap;
      }
      .why {
        font-size: var(--repere-size-small);
        color: var(--repere-ink-soft);
      }
    `,
  ];

  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    if (changed.has('language')) void this.#load();
  }

  override render(): unknown {
    const { urgency, words } = this;
    if (!urgency || !words) return nothing;
    const { title, lead, lines } = words.help[urgency];
    return html`<section lang=${this.language}>
      <div role="alert">
        <h2>${title}</h2>
        <p>${lead}</p>
      </div>
      <button class="icon" aria-label=${words.dismiss} @click=${this.#onDismiss}>${closeIcon}</button>
      <ul>
        ${lines.map(line)}
      </ul>
      <p class="why">${words.why}</p>
    </section>`;
  }

  /** What was written calls for. */
  protected get urgency(): Urgency | undefined {
    return this.store.urgencies.get(this.conversation);
  }

  /** The person has seen it. */
  protected close(): void {
    this.store.urgencies.delete(this.conversation);
  }

  async #load(): Promise<void> {
    const { language } = this;
    const words = await loadUrgentWords(language).catch(() => undefined);
    if (language === this.language) this.words = words;
  }

  #onDismiss(): void {
    this.close();
    this.requestUpdate();
    emit(this, 'closed', true);
  }
}

function line({ number, href, who }: Helpline): unknown {
  return html`<li>
    <a href=${href}><span class="number">${number}</span> <span>${who}</span></a>
  </li>`;
}

define('repere-urgent', RepereUrgent);

declare global {
  interface HTMLElementTagNameMap {
    'repere-urgent': RepereUrgent;
  }
}

import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { ToolsWords } from '../../strings/tools.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { messageMenuStyles } from './message-menu.styles.ts';

/** What can be done with a message. */
export type MessageAct = 'quote' | 'edit' | 'remove' | 'report';

/** Pixels between the menu and what opened it, or the edge of the window. */
const GAP = 4;

/**
 * What can be done with one message, beside the button that opened it. Deleting is asked about once, in the same place. A menu as the ARIA Authoring
 * Practices describe it; it stands in the top layer, so that nothing cuts it off.
 *
 * @prop anchor - the button that opened it
 * @prop heading - whose message it is and when it was sent, for those who see it
 * @prop acts - what there is to do
 * @prop late - whether the time in which it could be changed is over
 * @prop words - the texts
 * @fires act - `detail`: what was chosen
 * @fires closed - it is closed
 */
export class RepereMessageMenu extends LitElement {
  static override properties = {
    anchor: { attribute: false },
    heading: {},
    acts: { attribute: false },
    late: { type: Boolean },
    words: { attribute: false },
    asking: { state: true },
  };
  declare anchor: HTMLElement;
  declare heading: string;
  declare acts: readonly MessageAct[];
  declare late: boolean;
  declare words: ToolsWords;
  /** Whether it asks if the message is to be deleted. */
  declare protected asking: boolean;
  static override styles = [baseStyles, messageMenuStyles];

  #shown = true;

  constructor() {
    super();
    this.asking = false;
    this.late = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#over();
  }

  override render(): unknown {
    return html`<div
      class="menu"
      popover="auto"
      @toggle=${this.#onToggle}
      @keydown=${this.#onKey}
      @focusout=${this.#onLeft}
    >
      ${this.asking ? this.#question() : this.#menu()}
    </div>`;
  }

  protected override firstUpdated(): void {
    const { anchor } = this;
    const menu = this.#popover;
    anchor.setAttribute('aria-expanded', 'true');
    menu?.showPopover();
    this.#place();
    this.#items.at(0)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.asking || !changed.has('asking' as keyof RepereMessageMenu)) return;
    this.#place();
    this.renderRoot.querySelector<HTMLElement>('#keep')?.focus();
  }

  #menu(): unknown {
    const { acts, words, late } = this;
    const labels = { quote: words.quote, edit: words.edit, remove: words.remove, report: words.report };
    return html`<p class="head" aria-hidden="true">${this.heading}</p>
      <div role="menu" aria-label=${this.anchor.textContent?.trim() ?? ''} aria-describedby=${late ? 'late' : nothing}>
        ${acts.map(
          (act) =>
            html`<button
              class="${act} ${act === 'remove' ? 'danger' : ''}"
              role="menuitem"
              tabindex="-1"
              @click=${() => this.#choose(act)}
            >
              ${labels[act]}
            </button>`,
        )}
      </div>
      ${late ? html`<p class="note" id="late">${words.tooLate}</p>` : nothing}`;
  }

  #question(): unknown {
    const { words } = this;
    return html`<div class="ask" role="alertdialog" aria-labelledby="ask" aria-describedby="means">
      <h2 id="ask">${words.removeAsk}</h2>
      <p id="means">${words.removeMeans}</p>
      <div class="buttons">
        <button class="sure" @click=${() => this.#tell('remove')}>${words.remove}</button>
        <button class="plain" id="keep" @click=${() => this.close()}>${words.keep}</button>
      </div>
    </div>`;
  }

  /** Closes it and gives the focus back. */
  close(): void {
    this.#over();
    this.#popover?.hidePopover();
    this.anchor.focus();
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('.menu');
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
  }

  #choose(act: MessageAct): void {
    if (act === 'remove') this.asking = true;
    else this.#tell(act);
  }

  #tell(act: MessageAct): void {
    // First back to the button: what opens now gives the focus back to where it came from.
    this.close();
    emit(this, 'act', act);
  }

  #onToggle({ newState }: ToggleEvent): void {
    if (newState === 'closed') this.#over();
  }

  /** Once, whoever closes it. */
  #over(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.anchor.setAttribute('aria-expanded', 'false');
    emit(this, 'closed');
  }

  #onLeft({ relatedTarget }: FocusEvent): void {
    if (!relatedTarget || this.renderRoot.contains(relatedTarget as Node)) return;
    this.#popover?.hidePopover();
    // At once: a hidden menu is no open one to whoever presses its button now.
    this.#over();
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const place = to[event.key];
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab' && !this.asking) this.close();
    else if (place !== undefined) items.at(place % items.length)?.focus();
    else return;
    // Escape closes the menu and not the panel around it.
    event.stopPropagation();
    event.preventDefault();
  }

  /** Below the button where there is room for it, else above; over the message that it is about, and never over an edge. */
  #place(): void {
    const menu = this.#popover;
    if (!menu) return;
    const { top, bottom, left, right } = this.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = bottom + GAP + height <= innerHeight;
    const message = (this.anchor.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    const start = left + right < message.left + message.right ? left : right - width;
    menu.style.top = `${Math.max(GAP, below ? bottom + GAP : top - GAP - height)}px`;
    menu.style.left = `${Math.min(Math.max(GAP, start), innerWidth - width - GAP)}px`;
  }
}

define('repere-message-menu', RepereMessageMenu);

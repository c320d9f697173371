import { html, nothing } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { moreIcon } from '../icons.ts';
import { RelationElement } from '../relation/relation.element.ts';
import type { PersonAct } from '../relation/sheet.element.ts';
import { personMenuStyles } from './person-menu.styles.ts';

/**
 * What can be done about the person one talks with. A menu button as the ARIA Authoring Practices describe it.
 *
 * @prop blocked - whether the reader has blocked them
 * @fires act - `detail`: what was chosen
 */
export class ReperePersonMenu extends RelationElement {
  static override properties = { ...RelationElement.properties, blocked: { type: Boolean }, open: { state: true } };
  declare blocked: boolean;
  declare protected open: boolean;
  static override styles = [baseStyles, personMenuStyles];

  constructor() {
    super();
    this.blocked = false;
    this.open = false;
  }

  override render(): unknown {
    const { words } = this;
    if (!words) return nothing;
    const items: [PersonAct, string][] = [
      ['card', words.seeProfile],
      this.blocked ? ['unblock', words.unblock] : ['block', words.block],
      ['report', words.reportPerson],
    ];
    return html`<div @focusout=${this.#left} @keydown=${this.#onKey}>
      <button
        id="button"
        class="icon"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="menu"
        @mousedown=${keepFocus}
        @click=${() => (this.open ? this.#close() : this.#show(0))}
      >
        <span class="unseen">${words.menu(this.person.name)}</span>${moreIcon}
      </button>
      <div id="menu" role="menu" aria-labelledby="button" ?hidden=${!this.open}>
        ${items.map(
          ([act, label]) =>
            html`<button role="menuitem" tabindex="-1" @click=${() => this.#choose(act)}>${label}</button>`,
        )}
      </div>
    </div>`;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  async #show(place: number): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.#items.at(place)?.focus();
  }

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('#button')?.focus();
  }

  #choose(act: PersonAct): void {
    // First back to the button: what opens now gives the focus back to where it came from.
    this.#close();
    emit(this, 'act', act);
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const place = to[event.key];
    if (!this.open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      void this.#show(event.key === 'ArrowDown' ? 0 : -1);
    } else if (event.key === 'Escape') this.#close();
    else if (place !== undefined) items.at(place % items.length)?.focus();
    else return;
    // Escape closes the menu and not the panel around it.
    event.stopPropagation();
    event.preventDefault();
  }

  #left(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.open = false;
  }
}

/** Where a press gives a button no focus, it would take it from the menu: closed by that, the menu would be opened again by the same press. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

define('repere-person-menu', ReperePersonMenu);

declare global {
  interface HTMLElementTagNameMap {
    'repere-person-menu': ReperePersonMenu;
  }
}

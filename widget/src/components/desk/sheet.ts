import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { emit } from '../emit.ts';
import { formStyles } from '../field/form.styles.ts';
import { sheetStyles } from '../relation/sheet.styles.ts';
import { DeskPart } from './part.element.ts';

/**
 * A dialogue of the desk: open from its first moment, gone when it is closed.
 *
 * @fires closed - it is closed, and the focus is back
 */
export abstract class DeskSheet extends DeskPart {
  static override styles = [baseStyles, formStyles, sheetStyles];

  /** What the dialogue holds, with a heading `title` that takes the focus. */
  protected abstract inside(): TemplateResult;

  override render(): unknown {
    return html`<dialog
      aria-labelledby="title"
      @close=${() => emit(this, 'closed')}
      @keydown=${this.#keep}
      @click=${this.#beside}
    >
      <div class="inside">${this.inside()}</div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Escape leaves the dialogue and not what is around it. */
  #keep(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation();
  }

  /** What is inside covers the dialogue, so a click on the dialogue itself is one beside it. */
  #beside(event: Event): void {
    if (event.target === this.#dialog) this.close();
  }
}

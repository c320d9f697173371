import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { RelationWords } from '../../strings/relation.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { emit } from '../emit.ts';
import { formStyles } from '../field/form.styles.ts';
import '../notice/notice.ts';
import { RelationElement } from './relation.element.ts';
import { sheetStyles } from './sheet.styles.ts';

/** What can be done about a person. */
export type PersonAct = 'card' | 'block' | 'unblock' | 'report';

/**
 * A dialogue about a person: open from its first moment, gone when it is closed.
 *
 * @fires closed - it is closed, and the focus is back; `detail`: whether how one stands to the person is another now
 */
export abstract class SheetElement extends RelationElement {
  static override styles = [baseStyles, formStyles, sheetStyles];

  #changed = false;

  /** What the dialogue holds, with a heading `title` that takes the focus. */
  protected abstract inside(words: RelationWords): unknown;

  override render(): unknown {
    const { words } = this;
    if (!words) return nothing;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => emit(this, 'closed', this.#changed)}
      @keydown=${this.#keep}
      @click=${this.#beside}
    >
      <div class="inside">
        ${this.inside(words)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.#dialog;
    if (changed.has('words') && dialog && !dialog.open) dialog.showModal();
  }

  /** Closes the dialogue; `changed` says that one stands otherwise to the person now. */
  protected close(changed = false): void {
    this.#changed = changed;
    this.#dialog?.close();
  }

  protected async block(): Promise<void> {
    if (await this.run(() => this.relations.block(this.person.id))) this.close(true);
  }

  protected heading(title: string): unknown {
    return html`<h2 id="title" tabindex="-1" autofocus>${title}</h2>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Escape leaves the dialogue and not the panel around it. */
  #keep(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation();
  }

  /** What is inside covers the dialogue, so a click on the dialogue itself is one beside it. */
  #beside(event: Event): void {
    if (event.target === this.#dialog) this.close();
  }
}

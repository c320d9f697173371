import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { countCharacters, LIMITS } from '@repere/protocol';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { sendIcon } from '../icons.ts';
import { composerStyles } from './composer.styles.ts';

/** Characters left from which the person is told how many. */
const WARN_AT = 200;

/**
 * Where a message is written. Grows with its text; Enter sends where there is a keyboard, Shift+Enter begins a line.
 *
 * Whoever stands around it can have a key first: `keydown` leaves every shadow root, so a listener in the capturing phase on this element
 * or on anything around it hears it before the field does, and after `preventDefault()` the composer lets that key alone. `beforeCaret`
 * says what stands before the caret, and `insert` writes there.
 *
 * @prop value - the text; kept by the owner, so that it survives
 * @prop label - what the field is, for screen readers and in view where the composer is tall
 * @prop placeholder - an example or an invitation
 * @prop action - what stands on the button, where that is more than “send”: then in words
 * @attr tall - room for a question, with the button below in words
 * @fires draft - `detail`: the text after each change
 * @fires send - `detail`: the text, without white space around it
 */
export class RepereComposer extends LitElement {
  static override properties = {
    value: {},
    label: {},
    placeholder: {},
    action: {},
    tall: { type: Boolean, reflect: true },
    strings: { attribute: false },
    remark: { state: true },
  };
  declare value: string;
  declare label: string;
  declare placeholder: string;
  declare action: string | undefined;
  declare tall: boolean;
  declare strings: Strings;
  declare remark: string;
  static override styles = [baseStyles, composerStyles];

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.placeholder = '';
    this.tall = false;
    this.remark = '';
  }

  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** The text before the caret, or before what is selected. */
  get beforeCaret(): string {
    return this.value.slice(0, this.#field?.selectionStart);
  }

  /** Writes at the caret, over what is selected and `over` code units before it, and leaves the caret behind it: as if it were typed. */
  insert(text: string, over = 0): void {
    const field = this.#field;
    if (!field) return;
    field.setRangeText(text, field.selectionStart - over, field.selectionEnd, 'end');
    field.focus();
    this.#onInput();
  }

  override render(): unknown {
    const { strings, action = strings.send } = this;
    const worded = this.tall || action !== strings.send;
    const left = LIMITS.messageLength - countCharacters(this.value.trim());
    return html`<div class="frame ${worded ? 'worded' : ''}" @dragover=${this.#onDrag} @drop=${this.#onDrop}>
        <textarea
          rows=${this.tall ? 4 : 1}
          aria-label=${this.label}
          aria-describedby="below"
          aria-invalid=${left < 0 ? 'true' : nothing}
          placeholder=${this.placeholder}
          enterkeyhint=${this.#keyboard ? 'send' : 'enter'}
          dir="auto"
          .value=${this.value}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @paste=${this.#onPaste}
        ></textarea>
        <button
          class="primary ${worded ? '' : 'icon'} send"
          aria-disabled=${this.#sendable ? 'false' : 'true'}
          @click=${this.send}
        >
          ${worded ? action : html`<span class="unseen">${action}</span>${sendIcon}`}
        </button>
      </div>
      <div class="below" id="below" aria-live="polite">${this.#below(left)}</div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    // Browsers that cannot size a field by its content are helped; the others have done it already.
    if (changed.has('value') && this.#field && !CSS.supports('field-sizing', 'content')) {
      this.#field.style.blockSize = 'auto';
      this.#field.style.blockSize = `${this.#field.scrollHeight}px`;
    }
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #keyboard(): boolean {
    return matchMedia('(hover: hover) and (pointer: fine)').matches;
  }

  get #sendable(): boolean {
    const text = this.value.trim();
    return text !== '' && countCharacters(text) <= LIMITS.messageLength;
  }

  #below(left: number): unknown {
    if (left < 0) return html`<span class="over">${this.strings.tooLong(-left)}</span>`;
    if (this.remark) return this.remark;
    return left <= WARN_AT ? this.strings.charactersLeft(left) : nothing;
  }

  /** Selects what stands between two places, in code units. */
  select(from: number, to: number): void {
    this.focus();
    this.#field?.setSelectionRange(from, to);
  }

  #onInput(): void {
    this.value = this.#field?.value ?? '';
    this.remark = '';
    emit(this, 'draft', this.value);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing, defaultPrevented } = event;
    if (key !== 'Enter' || shiftKey || isComposing || defaultPrevented || !this.#keyboard) return;
    event.preventDefault();
    this.send();
  }

  #onPaste(event: ClipboardEvent): void {
    if (event.clipboardData?.files.length) this.#refuseFiles(event);
  }

  #onDrag(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }

  #onDrop(event: DragEvent): void {
    if (event.dataTransfer?.files.length) this.#refuseFiles(event);
  }

  #refuseFiles(event: Event): void {
    event.preventDefault();
    this.remark = this.strings.noAttachments;
  }

  /** Sends what is written, as its button does. */
  send(): void {
    if (this.#sendable) emit(this, 'send', this.value.trim());
  }
}

define('repere-composer', RepereComposer);

import { html, LitElement, nothing } from 'lit';
import { countCharacters, LIMITS } from '@repere/protocol';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { noteIcon } from '../desk.icons.ts';
import { noteFieldStyles } from './note-field.styles.ts';

/** Characters left from which the person is told how many. */
const WARN_AT = 200;

/**
 * Where a note is written. It is another field than the one for messages, and tells what happens by events of its own: nothing that it holds
 * can be taken for a message.
 *
 * @prop value - the text; kept by the owner, so that it survives
 * @prop member - the name of whoever will not see it
 * @prop remark - what became of the last note, or why it was not saved
 * @prop refused - whether that is a refusal
 * @fires note-draft - `detail`: the text after each change
 * @fires note-save - the person wants it saved
 */
export class RepereNoteField extends LitElement {
  static override properties = {
    value: {},
    member: {},
    remark: {},
    refused: { type: Boolean },
    strings: { attribute: false },
    words: { attribute: false },
  };
  declare value: string;
  declare member: string;
  declare remark: string;
  declare refused: boolean;
  declare strings: Strings;
  declare words: ThreadWords;
  static override styles = [baseStyles, noteFieldStyles];

  constructor() {
    super();
    this.value = '';
    this.member = '';
    this.remark = '';
    this.refused = false;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus(options));
  }

  override render(): unknown {
    const { words, remark } = this;
    const left = this.#left;
    return html`<div class="sheet">
      <p class="head" id="sign">${noteIcon}<b>${words.notePromise(this.member)}</b></p>
      <textarea
        rows="2"
        aria-label=${words.noteLabel}
        aria-describedby="sign below"
        aria-invalid=${left < 0 ? 'true' : nothing}
        placeholder=${words.noteExample}
        dir="auto"
        .value=${this.value}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      ></textarea>
      <div class="foot">
        <p class="below ${left < 0 || this.refused ? 'refused' : ''}" id="below" role="status">
          ${left < 0 ? this.strings.tooLong(-left) : remark || (left <= WARN_AT ? this.strings.charactersLeft(left) : nothing)}
        </p>
        <button class="save" aria-disabled=${this.#savable ? 'false' : 'true'} @click=${this.#save}>
          ${noteIcon}${words.noteSave}
        </button>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const field = this.renderRoot.querySelector('textarea');
    // Browsers that cannot size a field by its content are helped.
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  }

  get #left(): number {
    return LIMITS.noteLength - countCharacters(this.value.trim());
  }

  get #savable(): boolean {
    return this.value.trim() !== '' && this.#left >= 0;
  }

  #onInput({ target }: InputEvent): void {
    this.value = (target as HTMLTextAreaElement).value;
    emit(this, 'note-draft', this.value);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing, defaultPrevented } = event;
    if (key !== 'Enter' || shiftKey || isComposing || defaultPrevented) return;
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    if (this.#savable) emit(this, 'note-save');
  }
}

define('repere-note-field', RepereNoteField);

declare global {
  interface HTMLElementTagNameMap {
    'repere-note-field': RepereNoteField;
  }
}

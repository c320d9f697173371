import { html, nothing } from 'lit';
import { countCharacters, LANGUAGES, LIMITS, PLACEHOLDERS } from '@repere/protocol';
import type { CannedReply, ErrorCode, Language } from '@repere/protocol';
import { fillIn, unknownBraces } from '../../../state/placeholders.ts';
import type { Placeholder } from '../../../state/placeholders.ts';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { field } from '../../field/field.ts';
import { FormElement } from '../../field/form.element.ts';
import type { Wrongs } from '../../field/form.element.ts';
import { cannedFormStyles } from './canned.form.styles.ts';

/** Shortcuts as they can be typed after a slash. */
const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u;

/**
 * A canned reply while it is written: what is wrong with it is said as one types, and beside it stands what a member would read.
 *
 * @prop reply - the one to change; without one another is added
 * @prop others - all the others, whose shortcuts are taken
 * @prop coach - whose name the preview fills in
 * @prop save - hands it over; rejects with a `Refusal`
 * @fires saved - `detail`: the reply as it was saved
 * @fires cancel - it stays as it was
 */
export class RepereDeskCannedForm extends FormElement {
  static override properties = {
    ...FormElement.properties,
    reply: { attribute: false },
    others: { attribute: false },
    coach: {},
    save: { attribute: false },
    words: { attribute: false },
    language: {},
    draft: { state: true },
  };
  declare reply: CannedReply | undefined;
  declare others: readonly CannedReply[];
  declare coach: string;
  declare save: (reply: CannedReply) => Promise<void>;
  declare words: DeskSettingsWords;
  declare language: Language;
  /** What the fields hold. The identifier stays for as long as the form does: sent twice it is one reply. */
  declare protected draft: CannedReply;
  static override styles = [...[FormElement.styles].flat(), cannedFormStyles];

  override focus(): void {
    void this.updateComplete.then(() => {
      const first = this.reply ? 'textarea' : 'select';
      this.renderRoot.querySelector<HTMLElement>(first)?.focus();
    });
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { reply, language } = this;
    this.draft = reply ?? { id: crypto.randomUUID(), language, shortcut: '', title: '', text: '' };
  }

  override render(): unknown {
    const { words, reply, draft, busy } = this;
    const wrongs = { ...this.wrongs, ...this.#seen() };
    return html`<form
      novalidate
      aria-label=${reply ? words.editReply(reply.title) : words.newReply}
      @submit=${this.onSubmit}
      @input=${this.#typed}
    >
      <div class="short">
        <div class="field">
          <label for="language">${words.language}</label>
          <select id="language" name="language">
            ${LANGUAGES.map(
              (each) =>
                html`<option value=${each} .selected=${draft.language === each}>${words.languages[each]}</option>`,
            )}
          </select>
        </div>
        ${field({
          name: 'shortcut',
          label: words.shortcut,
          hint: words.shortcutHint,
          autocomplete: 'off',
          maxlength: LIMITS.shortcutLength,
          value: draft.shortcut,
          wrong: wrongs['shortcut'],
        })}
        ${field({
          name: 'title',
          label: words.replyTitle,
          hint: words.replyTitleHint,
          autocomplete: 'off',
          maxlength: LIMITS.titleLength,
          value: draft.title,
          wrong: wrongs['title'],
        })}
      </div>
      ${this.#text(wrongs['text'])} ${this.#preview()} ${this.problemNotice()}
      <div class="row start">
        <button class="primary" aria-disabled=${busy ? 'true' : 'false'}>${words.save}</button>
        <button type="button" class="quiet" @click=${() => emit(this, 'cancel')}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #text(wrong: string | undefined): unknown {
    const { words, draft } = this;
    return html`<div class="field">
      <label for="text">${words.text}</label>
      <textarea
        id="text"
        name="text"
        rows="4"
        lang=${draft.language}
        .value=${draft.text}
        aria-describedby="text-hint text-wrong"
        aria-invalid=${wrong ? 'true' : nothing}
      ></textarea>
      <span class="wrong" id="text-wrong" aria-live="polite">${wrong}</span>
      <span class="hint" id="text-hint">${words.textHint}</span>
      <ul class="placeholders">
        ${PLACEHOLDERS.map(
          (each) =>
            html`<li>
              <button
                type="button"
                class="plain"
                aria-label="${words.insert} {${each}}, ${words.placeholders[each]}"
                @click=${() => this.#insert(each)}
              >
                <code>{${each}}</code>
              </button>
              <span class="hint">${words.placeholders[each]}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #preview(): unknown {
    const { words, draft, coach } = this;
    const known = { ...words.previewNames[draft.language], coach };
    return html`<div class="preview">
      <p class="label" id="preview">${words.preview}</p>
      ${
        draft.text.trim()
          ? html`<p
              class="bubble"
              lang=${draft.language}
              role="group"
              aria-labelledby="preview"
              .textContent=${fillIn(draft.text, known)}
            ></p>`
          : html`<p class="hint">${words.previewEmpty}</p>`
      }
    </div>`;
  }

  /** What can be seen to be wrong while one types; that something is missing is said when one saves. */
  #seen(): Wrongs {
    const { words, draft, others } = this;
    const wrongs: Wrongs = {};
    const shortcut = normal(draft.shortcut);
    const holder = others.find((each) => each.language === draft.language && each.shortcut === shortcut);
    if (holder) wrongs['shortcut'] = words.shortcutTaken(holder.title);
    else if (shortcut && !SHORTCUT.test(shortcut)) wrongs['shortcut'] = words.shortcutWrong;
    const over = countCharacters(draft.text) - LIMITS.messageLength;
    const unknown = unknownBraces(draft.text);
    if (over > 0) wrongs['text'] = words.tooLong(over);
    else if (unknown.length) {
      const said = new Intl.ListFormat(this.language, { type: 'conjunction' }).format(unknown);
      wrongs['text'] = words.unknownBraces(said);
    }
    return wrongs;
  }

  protected override examine(): Wrongs {
    const { words } = this;
    const wrongs = this.#seen();
    for (const name of ['shortcut', 'title', 'text'] as const)
      if (!this.draft[name].trim()) wrongs[name] = words.required;
    return wrongs;
  }

  protected override async submit(): Promise<void> {
    const { draft } = this;
    const reply = {
      ...draft,
      shortcut: normal(draft.shortcut),
      title: draft.title.trim(),
      text: draft.text.trim(),
    };
    await this.save(reply);
    emit(this, 'saved', reply);
  }

  protected override sentence(code: ErrorCode, name?: string): string {
    const { words } = this;
    // What it is made of was looked at here: another coach has taken it meanwhile.
    if (code === 'invalid_payload' && name === 'shortcut') return words.shortcutGone;
    if (code === 'forbidden') return words.repliesFull(LIMITS.cannedReplies);
    return super.sentence(code, name);
  }

  readonly #typed = ({ target }: InputEvent): void => {
    const { name, value } = target as HTMLInputElement;
    this.draft = { ...this.draft, [name]: value };
    const { [name]: _, ...wrongs } = this.wrongs;
    this.wrongs = wrongs;
  };

  #insert(name: Placeholder): void {
    const text = this.renderRoot.querySelector('textarea');
    if (!text) return;
    text.setRangeText(`{${name}}`, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
    text.focus();
  }
}

/** A shortcut as the server keeps it. */
function normal(shortcut: string): string {
  return shortcut.normalize('NFC').trim().toLowerCase();
}

define('repere-desk-canned-form', RepereDeskCannedForm);

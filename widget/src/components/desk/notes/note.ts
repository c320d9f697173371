import { html, LitElement, nothing } from 'lit';
import type { DeskEvent, ErrorCode } from '@repere/protocol';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { linked } from '../../message/links.ts';
import { flagIcon, handIcon, labelIcon, noteIcon, starIcon } from '../desk.icons.ts';
import { noteStyles } from './note.styles.ts';

/** What coaches open takes nothing along. */
const REL = 'noopener noreferrer';

/** A note, or what else the desk alone knows of a conversation, as it is drawn. */
export type NoteView = { time: string; by: string } & (
  | { type: 'note'; text: string | null; status?: 'waiting' | 'failed' | 'saved'; error?: ErrorCode | undefined }
  | { type: 'labelled'; label: string | null; on: boolean }
  | { type: 'handed'; to: string; text?: string | null | undefined }
  | { type: 'flagged'; urgency: Extract<DeskEvent, { type: 'flagged' }>['urgency'] }
  | { type: 'rated'; line: string; text?: string | null | undefined }
);

/**
 * Something between the messages that is none. What only coaches see is on paper: the whole width, a dashed edge, and the words that say who
 * sees it, so that nobody takes it for a message. What the member said of the coaching has none of these, for it is the member’s.
 *
 * @prop view - what to show
 * @fires edit - the person wants to change a note that was refused
 * @fires discard - the person gives a refused note up
 */
export class RepereNote extends LitElement {
  static override properties = {
    view: { attribute: false },
    strings: { attribute: false },
    words: { attribute: false },
  };
  declare view: NoteView;
  declare strings: Strings;
  declare words: ThreadWords;
  static override styles = [baseStyles, noteStyles];

  override render(): unknown {
    const { view, words } = this;
    switch (view.type) {
      case 'note':
        return this.#sheet(noteIcon, words.note, view.text);
      case 'handed': {
        const line = words.handed(view.by, view.to);
        return view.text === undefined ? this.#line(handIcon, line) : this.#sheet(handIcon, line, view.text);
      }
      case 'labelled':
        return this.#line(labelIcon, words.labelled(view.by, view.label, view.on));
      case 'flagged':
        return this.#line(flagIcon, words.flagged[view.urgency], 'flagged');
      case 'rated':
        return this.#line(
          starIcon,
          view.line,
          'rated',
          view.text ? html`<span class="text">${linked(view.text, REL)}</span>` : nothing,
        );
    }
  }

  #sheet(icon: unknown, title: string, text: string | null): unknown {
    const { view, words } = this;
    return html`<div class="sheet" role="note" aria-label="${title}. ${words.noteSign}.">
      <p class="head">
        ${icon} <b>${title}</b> <span class="sign">${words.noteSign}</span>
        <span class="by">${view.type === 'note' ? html`${view.by} · ` : nothing}${view.time}</span>
      </p>
      <p class="text ${text === null ? 'erased' : ''}">${text === null ? words.noteErased : linked(text, REL)}</p>
      ${view.type === 'note' ? this.#standing(view) : nothing}
    </div>`;
  }

  #line(icon: unknown, text: string, kind = '', below: unknown = this.#sign): unknown {
    const { view } = this;
    return html`<p class="line ${kind}">${icon} <span>${text}</span> <span class="by">${view.time}</span> ${below}</p>`;
  }

  get #sign(): unknown {
    return html`<span class="unseen">${this.words.noteSign}</span>`;
  }

  #standing({ status, error }: Extract<NoteView, { type: 'note' }>): unknown {
    const { strings, words } = this;
    if (status === 'waiting') return html`<p class="state">${words.noteWaiting}</p>`;
    if (status !== 'failed') return nothing;
    return html`<p class="state failed"><b>${words.noteFailed}.</b> ${strings.errors[error ?? 'internal']}</p>
      <div class="actions">
        <button class="plain" @click=${() => emit(this, 'edit')}>${words.noteEdit}</button>
        <button class="quiet" @click=${() => emit(this, 'discard')}>${words.noteDiscard}</button>
      </div>`;
  }
}

define('repere-note', RepereNote);

declare global {
  interface HTMLElementTagNameMap {
    'repere-note': RepereNote;
  }
}

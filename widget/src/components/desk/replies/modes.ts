import { html, LitElement, nothing } from 'lit';
import type { Mode } from '../../../state/desk-writing.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { articleIcon, cannedIcon, noteIcon } from '../desk.icons.ts';
import { modesStyles } from './modes.styles.ts';

/** A list that helps with a reply. */
export type Help = 'canned' | 'cite';

/**
 * What a coach writes, a reply or a note, and what helps with a reply. Each has a button of its own and none turns back what it did, so that
 * pressing twice changes nothing.
 *
 * @prop mode - what is written now
 * @prop opened - which list is open, if one is
 * @prop member - the name of whoever asks
 * @fires mode - `detail`: what the person wants to write
 * @fires help - `detail`: the list that the person wants, or is done with
 */
export class RepereModes extends LitElement {
  static override properties = { mode: {}, opened: {}, member: {}, words: { attribute: false } };
  declare mode: Mode;
  declare opened: Help | undefined;
  declare member: string;
  declare words: ThreadWords;
  static override styles = [baseStyles, modesStyles];

  override render(): unknown {
    const { words, mode } = this;
    return html`<div class="row">
      <div class="modes" role="group" aria-label=${words.writeAs}>
        ${this.#mode('reply', words.asReply(this.member), words.reply)} ${this.#mode('note', words.asNote, words.note)}
      </div>
      ${
        mode === 'reply'
          ? html`<div class="helps">
              ${this.#help('canned', cannedIcon, words.canned)} ${this.#help('cite', articleIcon, words.article)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #mode(mode: Mode, label: string, short: string): unknown {
    return html`<button
      class=${mode}
      aria-pressed=${this.mode === mode ? 'true' : 'false'}
      aria-label=${label}
      @click=${() => emit(this, 'mode', mode)}
    >
      ${mode === 'note' ? noteIcon : nothing}<span class="full">${label}</span><span class="short">${short}</span>
    </button>`;
  }

  #help(help: Help, icon: unknown, label: string): unknown {
    return html`<button
      class="quiet"
      aria-expanded=${this.opened === help ? 'true' : 'false'}
      @click=${() => emit(this, 'help', help)}
    >
      ${icon}<span>${label}</span>
    </button>`;
  }
}

define('repere-modes', RepereModes);

declare global {
  interface HTMLElementTagNameMap {
    'repere-modes': RepereModes;
  }
}

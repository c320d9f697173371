import { html, LitElement } from 'lit';
import type { DeskEvent } from '@repere/protocol';
import type { DeskStream } from '../../../state/desk.streams.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';

/**
 * Tells screen readers what other coaches note while a conversation is looked at, each once, as plain text; what was there before is no news.
 *
 * @prop conversation - its identifier
 * @prop stream - what the desk knows of it
 * @prop name - the name of an account
 * @prop me - the reader's account
 */
export class RepereNoteLog extends LitElement {
  static override properties = {
    conversation: {},
    stream: { attribute: false },
    name: { attribute: false },
    me: {},
    words: { attribute: false },
  };
  declare conversation: string;
  declare stream: DeskStream | undefined;
  declare name: (account: string) => string;
  declare me: string;
  declare words: ThreadWords;
  static override styles = [baseStyles];

  /** Up to where everything has been told, or was there before. */
  #told: number | undefined;

  override render(): unknown {
    return html`<div class="unseen" role="log" aria-label=${this.words.note}></div>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    const { stream } = this;
    if (changed.has('conversation')) this.#told = undefined;
    if (!stream || stream.loading) return;
    const before = this.#told;
    this.#told = stream.events.at(-1)?.seq ?? 0;
    if (before === undefined) return;
    for (const event of stream.events) if (event.seq > before && event.by !== this.me) this.#say(event);
  }

  #say(event: DeskEvent): void {
    const { words } = this;
    const name = this.name(event.by);
    const line = document.createElement('p');
    if (event.type === 'note') line.textContent = `${words.note}. ${name}: ${event.text ?? words.noteErased}`;
    else if (event.type === 'flagged') line.textContent = words.flagged[event.urgency];
    else if (event.type === 'handed') line.textContent = words.handed(name, this.name(event.account));
    else return;
    this.renderRoot.querySelector('[role=log]')?.append(line);
  }
}

define('repere-note-log', RepereNoteLog);

declare global {
  interface HTMLElementTagNameMap {
    'repere-note-log': RepereNoteLog;
  }
}

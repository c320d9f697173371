import { html, nothing } from 'lit';
import type { ChatStore } from '../../state/chat.store.ts';
import { quotedIn } from '../../state/timeline-book.ts';
import type { Strings } from '../../strings/strings.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';
import { closeIcon } from '../icons.ts';
import type { Doing, Writing } from './writing.ts';

/** Where it stands. */
interface Around {
  store: ChatStore;
  conversation: string;
  strings: Strings;
  /** What came of the last thing done, in words. */
  said: string;
}

/** Says above the composer what is written there, where that is more than a new message, and what came of the last thing done. */
export function bar(around: Around, writing: Writing, words: ToolsWords | undefined): unknown {
  const { doing } = writing;
  const { said } = around;
  return html`<div class="bar ${doing ? 'on' : ''}">
    <div class="what" role="status">
      ${words && doing ? what(around, doing, words) : nothing}${said ? html`<span class="note">${said}</span>` : nothing}
    </div>
    ${
      words && doing
        ? html`<button class="icon stop" @click=${() => writing.cancel()}>
            <span class="unseen">${doing.name === 'quote' ? words.dropQuote : words.cancelEditing}</span>${closeIcon}
          </button>`
        : nothing
    }
  </div>`;
}

function what({ store, conversation, strings }: Around, doing: Doing, words: ToolsWords): unknown {
  if (doing.name !== 'quote') return html`<b>${words.editing}</b>`;
  const held = store.timeline(conversation);
  const quoted = held && quotedIn(held, doing.seq);
  const by = quoted?.by ?? '';
  const title = by === store.me?.id ? words.quotingYou : words.quoting(store.person(by)?.name ?? strings.someone);
  return html`<b>${title}</b> <span class="words">${quoted?.text ?? strings.erased}</span>`;
}

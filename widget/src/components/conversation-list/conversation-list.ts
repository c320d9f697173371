import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationSummary } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Dates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { conversationListStyles } from './conversation-list.styles.ts';
import { rowStyles } from './row.styles.ts';

/** Whom a conversation is with, in the reader's eyes; `undefined` while nobody else is there. */
export function titleOf(summary: ConversationSummary, me: string): string | undefined {
  const others = summary.people.filter(({ id }) => id !== me);
  if (others.length === 0) return undefined;
  // At the desk the member comes first, and who answered is seen inside.
  const [first] = summary.people;
  if (summary.kind === 'coaching' && first && first.id !== me) return first.name;
  return others.map(({ name }) => name).join(', ');
}

/**
 * Conversations, the newest first.
 *
 * @prop store - where it is known who is here
 * @prop conversations - what to list
 * @prop current - the identifier of the one that is open
 * @prop counted - how to say an unread count; at the desk it means something else
 * @fires choose - `detail`: the identifier of a conversation
 * @fires more - the rest of the list is wanted
 */
export class RepereConversationList extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversations: { attribute: false },
    current: {},
    more: { type: Boolean },
    places: { type: Boolean },
    counted: { attribute: false },
    strings: { attribute: false },
    dates: { attribute: false },
  };
  declare store: ChatStore;
  declare conversations: readonly ConversationSummary[];
  declare current: string;
  declare more: boolean;
  declare places: boolean;
  declare counted: (count: number) => string;
  declare strings: Strings;
  declare dates: Dates;
  static override styles = [baseStyles, rowStyles, conversationListStyles];

  constructor() {
    super();
    this.conversations = [];
    this.current = '';
    this.more = false;
    this.places = false;
  }

  override render(): unknown {
    return html`<ul>
        ${repeat(
          this.conversations,
          ({ id }) => id,
          (summary) => html`<li>${this.#row(summary)}</li>`,
        )}
      </ul>
      ${
        this.more
          ? html`<button class="quiet more" @click=${() => emit(this, 'more')}>${this.strings.more}</button>`
          : nothing
      }`;
  }

  #row(summary: ConversationSummary): unknown {
    const { id, lastMessage, unread, origin, updatedAt } = summary;
    const me = this.store.me?.id ?? '';
    const words = lastMessage?.text ?? this.strings.erased;
    const own = lastMessage?.by === me;
    return html`<button
      class="row ${unread ? 'fresh' : ''}"
      aria-current=${id === this.current ? 'true' : nothing}
      @click=${() => emit(this, 'choose', id)}
    >
      <i class="tick"></i>
      <span class="name"
        ><b>${titleOf(summary, me) ?? this.strings.noCoachYet}</b
        ><repere-here .store=${this.store} .summary=${summary}></repere-here
      ></span>
      <span class="when">${this.dates.short(updatedAt, Date.now())}</span>
      <span class="words"
        >${own ? html`<span>${this.strings.you} ·</span>` : nothing}<span dir="auto">${words}</span></span
      >
      ${
        unread
          ? html`<span class="count"
              ><span aria-hidden="true">${unread > 99 ? '99+' : unread}</span
              ><span class="unseen">${this.counted(unread)}</span></span
            >`
          : nothing
      }
      ${this.places && origin ? html`<span class="place">${this.strings.askedFrom} ${origin.title}</span>` : nothing}
    </button>`;
  }
}

define('repere-conversation-list', RepereConversationList);

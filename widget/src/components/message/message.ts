import { html, LitElement, nothing } from 'lit';
import type { Article, MessageEvent, Origin, Person, QuotedMessage } from '@repere/protocol';
import type { OutboxEntry } from '../../connection/outbox.entry.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../avatar/avatar.ts';
import { define } from '../define.ts';
import { moreIcon } from '../icons.ts';
import { linked } from './links.ts';
import { messageStyles } from './message.styles.ts';

/** Characters and lines from which a text may be too long to be shown whole at first. */
const LONG = 900;
const LINES = 20;

/** What is drawn: where the message is on its way, and whose it is. */
export interface MessageView {
  /** The message itself, or what waits to become one. */
  of: MessageEvent | OutboxEntry;
  /** Its number, once it is stored. */
  seq?: number | undefined;
  text: string | null;
  own: boolean;
  /** Who wrote it. */
  name: string;
  coach?: boolean;
  /** Whether it begins a group, and says whose it is. */
  first?: boolean;
  /** Whether addresses stay words: what a stranger sends opens nothing before one has accepted to hear from them. */
  plain?: boolean;
  time: string;
  state: 'waiting' | 'sent' | 'failed';
  origin?: Origin | undefined;
  article?: Article | undefined;
  quoted?: QuotedMessage | undefined;
  /** Empty where it is the reader’s own. */
  quotedName?: string | undefined;
  /** Whether its author has changed the words since. */
  edited?: boolean | undefined;
}

/**
 * One message, with the passage it came from and where it is on its way. What it quotes or answers with, and what can be done about it, is drawn
 * by elements that `repere-tools` brings: buttons inside name what they are for in `data-act`.
 *
 * @prop view - what to show
 * @prop person - who wrote it, where that is known
 * @prop strings - the table of the language
 * @prop told - what to show of how far it has got, by whoever knows more than that it was sent
 * @prop extra - what else stands below it, by `repere-tools`
 * @prop current - whether its menu is in the order of the tabulator
 */
export class RepereMessage extends LitElement {
  static override properties = {
    view: { attribute: false, hasChanged: differs },
    person: { attribute: false },
    strings: { attribute: false },
    told: { attribute: false },
    extra: { attribute: false },
    current: { type: Boolean },
  };
  declare view: MessageView;
  declare person: Person | undefined;
  declare strings: Strings;
  declare told: unknown;
  declare extra: unknown;
  declare current: boolean;
  static override styles = [baseStyles, messageStyles];

  override render(): unknown {
    const { view, strings } = this;
    const { own, state, name, time, text, first } = view;
    const answered = view.quoted ? html`<repere-quoted .view=${view} .strings=${strings}></repere-quoted>` : nothing;
    const from = view.origin ? this.#origin(view.origin) : nothing;
    const card = view.article ? html`<repere-article .article=${view.article}></repere-article>` : nothing;
    return html`<div class="message ${own ? 'own' : ''} ${state}">
      ${first ? this.#author() : nothing}
      <div class="line">
        <div class="body">${answered}${from}${this.#text()}${card}</div>
        ${
          state === 'sent' && text !== null
            ? html`<div class="tools">
                <span class="when" aria-hidden="true">${time}</span>
                <button class="icon" data-act="menu" aria-haspopup="menu" tabindex=${this.current ? 0 : -1}>
                  <span class="unseen">${strings.actions(own ? '' : name, time)}</span>${moreIcon}
                </button>
              </div>`
            : nothing
        }
      </div>
      ${view.edited ? html`<span class="state">${strings.edited}</span>` : nothing}
      ${own ? (this.told ?? this.#state()) : nothing}${this.extra}
    </div>`;
  }

  #author(): unknown {
    const { strings, view, person } = this;
    const { own, name, coach, time } = view;
    return html`<p class="author">
      ${person && !own ? html`<repere-avatar .person=${person}></repere-avatar>` : nothing}
      <b>${own ? strings.you : name}</b>${coach && !own ? html` · ${strings.coach}` : nothing} · <span>${time}</span>
    </p>`;
  }

  #text(): unknown {
    const { text, plain } = this.view;
    if (text === null) return html`<span class="erased">${this.strings.erased}</span>`;
    const shown = plain ? text : linked(text, 'noopener noreferrer nofollow ugc');
    const long = text.length > LONG || text.split('\n', LINES).length === LINES;
    return long ? html`<repere-fold .strings=${this.strings}>${shown}</repere-fold>` : shown;
  }

  #origin(origin: Origin): unknown {
    // Only a path of the site itself: an origin was written by somebody's browser, and is no more to be trusted than a text.
    const local = !this.view.plain && /^\/(?![/\\])/.test(origin.url);
    const title = origin.heading ? `${origin.title} · ${origin.heading}` : origin.title;
    return html`<span class="origin">
      ${local ? html`<a href=${origin.url}>${title}</a>` : title}
      ${origin.quote ? html`<q dir="auto">${origin.quote}</q>` : nothing}
    </span>`;
  }

  #state(): unknown {
    const { state } = this.view;
    const { strings } = this;
    const words = { waiting: strings.waiting, sent: strings.sent, failed: strings.failed }[state];
    return html`<span class="state"
      ><span class=${state === 'sent' ? 'unseen' : ''}>${words}</span
      ><i class="tick" aria-hidden="true" title=${words}></i
    ></span>`;
  }
}

/** Whether anything of what is drawn is another. */
function differs(view: MessageView, before?: MessageView): boolean {
  return !before || Object.entries(view).some(([name, value]) => before[name as keyof MessageView] !== value);
}

define('repere-message', RepereMessage);

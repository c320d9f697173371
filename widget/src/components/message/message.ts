import { html, LitElement, nothing } from 'lit';
import type { ErrorCode, Origin } from '@repere/protocol';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { flagIcon } from '../icons.ts';
import { tokenize } from './links.ts';
import { messageStyles } from './message.styles.ts';

/** What is drawn: where the message is on its way, and whose it is. */
export interface MessageView {
  text: string | null;
  /** Its number, once it is stored. */
  seq?: number;
  own: boolean;
  /** Who wrote it, where somebody else did: then it can be reported. */
  from?: string | false;
  /** Whether addresses stay words: what a stranger sends opens nothing before one has accepted to hear from them. */
  plain?: boolean;
  /** Whether a refused message could be changed and sent again now. */
  editable?: boolean;
  /** Shown above the first of a group; absent on the ones that follow it. */
  author?: { name: string; coach?: boolean } | false;
  time: string;
  state: 'waiting' | 'sent' | 'failed';
  error?: ErrorCode | undefined;
  origin?: Origin | undefined;
  /** Whether its author has changed the words since. */
  edited?: boolean;
}

/**
 * One message, with the passage it came from and where it is on its way.
 *
 * @prop view - what to show
 * @prop strings - the table of the language
 * @prop told - what to show of how far it has got, by whoever knows more than that it was sent
 * @fires edit - the person wants to change a message that was refused and send it as a new one
 * @fires discard - the person gives a refused message up
 * @fires report - the person wants to report it
 */
export class RepereMessage extends LitElement {
  static override properties = {
    view: { attribute: false },
    strings: { attribute: false },
    told: { attribute: false },
  };
  declare view: MessageView;
  declare strings: Strings;
  declare told: unknown;
  static override styles = [baseStyles, messageStyles];

  override render(): unknown {
    const { view, strings } = this;
    return html`<div class="message ${view.own ? 'own' : ''} ${view.state}">
      ${view.author ? this.#author(view.author) : nothing}
      <div class="line">
        <div class="body">${view.origin ? this.#origin(view.origin) : nothing}${this.#text()}</div>
        ${
          view.from
            ? html`<button class="icon report" @click=${() => emit(this, 'report')}>
                <span class="unseen">${strings.report(view.from, view.time)}</span>${flagIcon}
              </button>`
            : nothing
        }
      </div>
      ${view.edited ? html`<span class="state">${strings.edited}</span>` : nothing}
      ${view.own ? (this.told ?? this.#state()) : nothing}
      ${
        view.state === 'failed'
          ? html`<p class="why">${strings.errors[view.error ?? 'internal']}</p>
              <div class="actions">
                ${
                  view.editable
                    ? html`<button class="quiet" @click=${() => emit(this, 'edit')}>${strings.editMessage}</button>`
                    : nothing
                }
                <button class="quiet" @click=${() => emit(this, 'discard')}>${strings.discard}</button>
              </div>`
          : nothing
      }
    </div>`;
  }

  #author({ name, coach }: { name: string; coach?: boolean }): unknown {
    const { strings, view } = this;
    return html`<p class="author">
      <b>${view.own ? strings.you : name}</b>${coach && !view.own ? html` · ${strings.coach}` : nothing} ·
      <span>${view.time}</span>
    </p>`;
  }

  #text(): unknown {
    const { text, plain } = this.view;
    if (text === null) return html`<span class="erased">${this.strings.erased}</span>`;
    if (plain) return text;
    return tokenize(text).map(({ text, href }) =>
      href ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow ugc">${text}</a>` : text,
    );
  }

  #origin(origin: Origin): unknown {
    // Only a path of the site itself: an origin was written by somebody's browser, and is no more to be trusted than a text.
    const local = !this.view.plain && /^\/(?![/\\])/.test(origin.url);
    const title = origin.heading ? `${origin.title} · ${origin.heading}` : origin.title;
    return html`<span class="origin">
      ${local ? html`<a href=${origin.url}>${title}</a>` : title}
      ${origin.quote ? html`<q>${origin.quote}</q>` : nothing}
    </span>`;
  }

  #state(): unknown {
    const { state } = this.view;
    const { strings } = this;
    const words = { waiting: strings.waiting, sent: strings.sent, failed: strings.failed }[state];
    return html`<span class="state"
      ><span class=${state === 'sent' ? 'unseen' : ''}>${words}</span><i class="tick" title=${words}></i
    ></span>`;
  }
}

define('repere-message', RepereMessage);

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LANGUAGES, LIMITS } from '@repere/protocol';
import type { CannedReply, Language } from '@repere/protocol';
import { asRefusal } from '../../../connection/refusal.ts';
import { cannedOf } from '../../../state/canned.ts';
import type { Canned } from '../../../state/canned.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import './canned.form.ts';
import { cannedStyles } from './canned.styles.ts';
import { SettingsPart } from './part.ts';

/** From how many replies on a field helps to find one. */
const MANY = 8;

/** The replies that coaches have at hand: listed by language, added, changed and removed by any of them. */
export class RepereDeskCanned extends SettingsPart {
  static override properties = {
    ...SettingsPart.properties,
    editing: { state: true },
    removing: { state: true },
    query: { state: true },
    busy: { state: true },
  };
  /** The identifier of the reply that is being changed; `new` for one that is being added. */
  declare protected editing: string | undefined;
  /** The identifier of the reply of which it is asked whether it should go. */
  declare protected removing: string | undefined;
  declare protected query: string;
  declare protected busy: boolean;
  static override styles = [baseStyles, cannedStyles];

  constructor() {
    super();
    this.query = '';
    this.busy = false;
  }

  protected override get source(): Canned {
    return cannedOf(this.store);
  }

  override render(): unknown {
    const { words } = this;
    const { replies } = this.source;
    return html`<div class="lead">
        <p>${words.repliesLead}</p>
        ${replies && this.editing !== 'new' ? this.#addButton(replies.length) : nothing}
      </div>
      ${replies && this.unread ? this.notRead() : nothing} ${this.outcome()}
      ${this.editing === 'new' ? this.#form(undefined) : nothing} ${replies ? this.#list(replies) : this.notRead()}`;
  }

  #addButton(count: number): unknown {
    const { words } = this;
    if (count >= LIMITS.cannedReplies) return html`<p class="faint">${words.repliesFull(count)}</p>`;
    return html`<button class="primary add" @click=${() => this.#edit('new')}>${words.addReply}</button>`;
  }

  #list(replies: readonly CannedReply[]): unknown {
    const { words } = this;
    if (!replies.length) return this.editing ? nothing : html`<p class="none">${words.repliesNone}</p>`;
    const wanted = this.query.trim().toLocaleLowerCase();
    const found = replies.filter(
      ({ id, shortcut, title, text }) =>
        id === this.editing || [shortcut, title, text].some((part) => part.toLocaleLowerCase().includes(wanted)),
    );
    return html`${
      replies.length >= MANY
        ? html`<div class="find">
            <input
              type="search"
              aria-label=${words.filter}
              placeholder=${words.filter}
              .value=${this.query}
              @input=${({ target }: Event) => (this.query = (target as HTMLInputElement).value)}
            />
            <p class="faint" role="status">${words.repliesCount(found.length)}</p>
          </div>`
        : nothing
    }
    ${found.length ? nothing : html`<p class="none">${words.filterNone}</p>`}
    ${LANGUAGES.map((language) => this.#inLanguage(language, found))}`;
  }

  #inLanguage(language: Language, found: readonly CannedReply[]): unknown {
    const these = found.filter((reply) => reply.language === language);
    if (!these.length) return nothing;
    return html`<section>
      <h3>${this.words.languages[language]}</h3>
      <ul>
        ${repeat(
          these,
          ({ id }) => id,
          (reply) => html`<li>${reply.id === this.editing ? this.#form(reply) : this.#row(reply)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #row(reply: CannedReply): unknown {
    const { words } = this;
    const { id, shortcut, title, text, language } = reply;
    if (id === this.removing) return this.#ask(reply);
    return html`<div class="row">
      <div>
        <p class="name"><code>/${shortcut}</code> <span lang=${language}>${title}</span></p>
        <p class="text" lang=${language}>${text}</p>
      </div>
      <div class="actions">
        <button class="quiet" id="edit-${id}" aria-label=${words.editReply(title)} @click=${() => this.#edit(id)}>
          ${words.edit}
        </button>
        <button
          class="quiet danger"
          id="remove-${id}"
          aria-label=${words.removeReply(title)}
          @click=${() => this.#askToRemove(id)}
        >
          ${words.remove}
        </button>
      </div>
    </div>`;
  }

  #ask({ id, title }: CannedReply): unknown {
    const { words } = this;
    return html`<div class="ask">
      <p id="ask">${words.removeAsk(title)}</p>
      <div class="actions">
        <button
          class="plain danger sure"
          aria-describedby="ask"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${() => void this.#remove(id, title)}
        >
          ${words.removeNow}
        </button>
        <button class="quiet" @click=${() => this.#keep(id)}>${words.keep}</button>
      </div>
    </div>`;
  }

  #form(reply: CannedReply | undefined): unknown {
    const { words, strings, store } = this;
    return html`<repere-desk-canned-form
      .reply=${reply}
      .others=${this.source.replies?.filter(({ id }) => id !== reply?.id) ?? []}
      .coach=${store.me?.name ?? ''}
      .save=${(given: CannedReply) => this.source.save(given)}
      .words=${words}
      .strings=${strings}
      .language=${this.language}
      @saved=${({ detail }: CustomEvent<CannedReply>) => this.#saved(detail)}
      @cancel=${() => this.#leave(reply?.id)}
    ></repere-desk-canned-form>`;
  }

  #edit(which: string): void {
    this.editing = which;
    this.removing = undefined;
    this.#quiet();
    void this.focusOn('repere-desk-canned-form');
  }

  #saved({ id, title }: CannedReply): void {
    this.editing = undefined;
    this.query = '';
    this.problem = '';
    this.said = this.words.replySaved(title);
    void this.focusOn(`#edit-${CSS.escape(id)}`);
  }

  #leave(id: string | undefined): void {
    this.editing = undefined;
    void this.focusOn(id ? `#edit-${CSS.escape(id)}` : '.add');
  }

  #askToRemove(id: string): void {
    this.removing = id;
    this.#quiet();
    void this.focusOn('.sure');
  }

  #keep(id: string): void {
    this.removing = undefined;
    void this.focusOn(`#remove-${CSS.escape(id)}`);
  }

  async #remove(id: string, title: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.source.remove(id);
      this.removing = undefined;
      this.problem = '';
      this.said = this.words.removed(title);
      void this.focusOn('.add');
    } catch (cause) {
      this.problem = this.strings.errors[asRefusal(cause).code];
    } finally {
      this.busy = false;
    }
  }

  #quiet(): void {
    this.said = '';
    this.problem = '';
  }
}

define('repere-desk-canned', RepereDeskCanned);

import { html } from 'lit';
import type { CannedReply, Language } from '@repere/protocol';
import { cannedOf } from '../../../state/canned.ts';
import type { Canned } from '../../../state/canned.ts';
import type { ChatStore } from '../../../state/chat.store.ts';
import { fillIn } from '../../../state/placeholders.ts';
import type { Placeholder } from '../../../state/placeholders.ts';
import { queryWords, rankOf } from '../../../state/word-search.ts';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { FinderElement } from './finder.element.ts';
import './picker.ts';
import type { Choice } from './picker.ts';

/**
 * The canned replies, to choose one from: those in the member's language first, each shown as it would be inserted.
 *
 * @prop first - the member's language
 * @prop known - what placeholders are filled in with
 * @fires choose - `detail`: the text, filled in as far as it could be
 * @fires leave - the person is done with the list
 */
export class RepereCanned extends FinderElement {
  static override properties = {
    ...FinderElement.properties,
    store: { attribute: false },
    first: {},
    known: { attribute: false },
    strings: { attribute: false },
    words: { attribute: false },
  };
  declare store: ChatStore;
  declare first: Language;
  declare known: Readonly<Partial<Record<Placeholder, string>>>;
  declare strings: Strings;
  declare words: ThreadWords;

  protected override get kept(): Canned {
    return cannedOf(this.store);
  }

  override render(): unknown {
    const { words } = this;
    const choices = this.#choices();
    return html`<repere-picker
      .choices=${choices}
      .query=${this.query}
      .label=${words.cannedFind}
      .hint=${words.cannedPromise}
      .remark=${this.#remark(choices.length)}
      .strings=${this.strings}
      @query=${this.#onQuery}
      @choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
      @leave=${() => emit(this, 'leave')}
    ></repere-picker>`;
  }

  get #replies(): readonly CannedReply[] | undefined {
    return this.kept.replies;
  }

  #choices(): Choice[] {
    const asked = queryWords(this.query);
    const order = ({ language }: CannedReply): number => (language === this.first ? 0 : 1);
    return (this.#replies ?? [])
      .flatMap((reply) => {
        const rank = rankOf([reply.shortcut, reply.title, reply.text], asked);
        return rank === undefined ? [] : { reply, rank };
      })
      .sort((a, b) => order(a.reply) - order(b.reply) || a.rank - b.rank)
      .map(({ reply: { id, title, shortcut, language, text } }) => ({
        key: id,
        title,
        detail: `/${shortcut}`,
        group: this.words.inLanguage[language],
        preview: html`<span lang=${language}>${fillIn(text, this.known)}</span>`,
      }));
  }

  #remark(count: number): string {
    const { words } = this;
    if (!this.#replies) return this.failed ? words.cannedUnread : this.strings.loading;
    if (!this.#replies.length) return words.cannedEmpty;
    return count ? words.found(count) : words.cannedNone;
  }

  #onQuery({ detail }: CustomEvent<string>): void {
    this.query = detail;
    if (this.failed) this.read();
  }

  #choose(id: string): void {
    const reply = this.#replies?.find((each) => each.id === id);
    if (reply) emit(this, 'choose', fillIn(reply.text, this.known));
  }

  /** Anew each time: another coach may have written one since. What is here already serves meanwhile. */
  protected override read(): void {
    this.failed = false;
    this.kept.read().catch(() => (this.failed = true));
  }
}

define('repere-canned', RepereCanned);

declare global {
  interface HTMLElementTagNameMap {
    'repere-canned': RepereCanned;
  }
}

import { html } from 'lit';
import type { Article, Language, Origin } from '@repere/protocol';
import { addressIn } from '../../../state/articles.ts';
import type { Articles, Place } from '../../../state/articles.ts';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { FinderElement } from '../replies/finder.element.ts';
import '../replies/picker.ts';
import type { Choice } from '../replies/picker.ts';

/**
 * Finding a page of the site to answer with: by its words, or by an address that one types or pastes.
 *
 * @prop articles - the pages
 * @prop first - the member's language
 * @prop asked - where the question came from: it is offered before anything is typed
 * @fires choose - `detail`: the `Article`
 * @fires leave - the person is done with the list
 */
export class RepereCite extends FinderElement {
  static override properties = {
    ...FinderElement.properties,
    articles: { attribute: false },
    first: {},
    asked: { attribute: false },
    strings: { attribute: false },
    words: { attribute: false },
  };
  declare articles: Articles;
  declare first: Language;
  declare asked: Origin | undefined;
  declare strings: Strings;
  declare words: ThreadWords;

  #offered = new Map<string, Article>();

  protected override get kept(): Articles {
    return this.articles;
  }

  override render(): unknown {
    const { words } = this;
    const found = this.#find();
    const choices = typeof found === 'string' ? [] : found;
    return html`<repere-picker
      .choices=${choices}
      .query=${this.query}
      .label=${words.articleFind}
      .hint=${words.articleHint}
      .remark=${typeof found === 'string' ? found : this.#count(found.length)}
      .strings=${this.strings}
      @query=${this.#onQuery}
      @choose=${({ detail }: CustomEvent<string>) => emit(this, 'choose', this.#offered.get(detail))}
      @leave=${() => emit(this, 'leave')}
    ></repere-picker>`;
  }

  /** What can be chosen now, or why nothing can. */
  #find(): Choice[] | string {
    const { articles, words, first, query } = this;
    this.#offered.clear();
    const address = addressIn(query, location.origin);
    const place = address && articles.at(address, location.origin);
    if (place === 'elsewhere') return words.articleElsewhere;
    if (place && place !== 'missing') return [this.#offer(place)];
    const missing = address ? words.articleMissing : words.articleNone;
    const asked = query.trim() || !this.asked ? [] : [this.#askedFrom(this.asked)];
    const found = address ? [] : articles.find(query, first).map((each) => this.#offer(each));
    const all = [...asked, ...found];
    if (all.length) return all;
    if (articles.complete) return missing;
    return this.failed ? words.articleUnread : this.strings.loading;
  }

  /** How much there is to choose from, unless there could be more. */
  #count(count: number): string {
    const { words } = this;
    if (this.articles.complete) return words.found(count);
    return this.failed ? words.articleUnread : this.strings.loading;
  }

  #offer({ article, section, language }: Place): Choice {
    const key = article.url;
    this.#offered.set(key, article);
    const [title, detail] = article.section ? [article.section, article.title] : [article.title, section];
    return { key, title, detail, group: this.words.inLanguage[language] };
  }

  #askedFrom({ url, title, heading }: Origin): Choice {
    const key = `asked ${url}`;
    this.#offered.set(key, heading ? { url, title, section: heading } : { url, title });
    return { key, title: heading ?? title, detail: heading ? title : '', group: this.words.articleAsked };
  }

  #onQuery({ detail }: CustomEvent<string>): void {
    this.query = detail;
    if (this.failed) this.read();
  }

  protected override read(): void {
    this.failed = false;
    this.articles.read().catch(() => (this.failed = true));
  }
}

define('repere-cite', RepereCite);

declare global {
  interface HTMLElementTagNameMap {
    'repere-cite': RepereCite;
  }
}

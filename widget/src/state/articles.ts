import { LANGUAGES, LIMITS } from '@repere/protocol';
import type { Article, Language } from '@repere/protocol';
import { readSiteIndex } from '../connection/site-index.ts';
import type { SitePage } from '../connection/site-index.ts';
import { Observable } from './observable.ts';
import { queryWords, rankOf } from './word-search.ts';

/** A page, or a part of one, that a coach can answer with. */
export interface Place {
  article: Article;
  /** The part of the site that it stands in. */
  section: string;
  language: Language;
}

/** Why an address gives no card: it is not on this site, or this site has nothing there. */
export type NoPlace = 'elsewhere' | 'missing';

/** Most places offered at once. */
const MOST = 40;

/** Fragments of paragraphs: they lead somewhere, but no heading stands for them. */
const PARAGRAPH = /^p-[0-9a-f]{6}(?:-\d+)?$/;

/** The pages of the site that a coach can answer with: read when they are first wanted, from the lists that the site was built with. */
export class Articles extends Observable {
  readonly #read: (language: Language) => Promise<SitePage[]>;
  readonly #pages = new Map<Language, readonly SitePage[]>();
  #reading: Promise<void> | undefined;

  constructor(read: (language: Language) => Promise<SitePage[]> = (language) => readSiteIndex(language)) {
    super();
    this.#read = read;
  }

  /** Whether the pages of every language are there. */
  get complete(): boolean {
    return this.#pages.size === LANGUAGES.length;
  }

  /** Reads what is not there yet. Rejects with a `Refusal`; what could be read is kept. */
  read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** The places that have all words of a query, those in the language `first` before the others; without words the pages alone. */
  find(query: string, first: Language): Place[] {
    const words = queryWords(query);
    const found: { place: Place; rank: number }[] = [];
    for (const language of byPreference(first))
      for (const page of this.#pages.get(language) ?? []) {
        const own = rankOf([page.title, page.section], words);
        if (own !== undefined) found.push({ place: placeOf(page, language), rank: own });
        if (!words.length) continue;
        for (const part of page.parts)
          // Its own words have to be in it: a page's title alone would find all of its parts.
          if (
            rankOf([part.title, page.title], words) !== undefined &&
            words.some((word) => rankOf([part.title], [word]) === 0)
          )
            found.push({ place: placeOf(page, language, part), rank: 2 });
      }
    const order = (language: Language): number => (language === first ? 0 : 1);
    return found
      .sort((a, b) => order(a.place.language) - order(b.place.language) || a.rank - b.rank)
      .slice(0, MOST)
      .map(({ place }) => place);
  }

  /** What stands at an address of the site. */
  at(address: URL, site: string): Place | NoPlace {
    if (address.origin !== site) return 'elsewhere';
    const path = address.pathname.replace(/(?:\/index\.html|\/)?$/, '/');
    const fragment = address.hash.slice(1);
    for (const [language, pages] of this.#pages) {
      const page = pages.find(({ url }) => url === path);
      if (!page) continue;
      const part = page.parts.find(({ id }) => id === fragment);
      const place = placeOf(page, language, part);
      if (!part && PARAGRAPH.test(fragment)) place.article.url += `#${fragment}`;
      return place;
    }
    return 'missing';
  }

  async #readAll(): Promise<void> {
    const missing = LANGUAGES.filter((language) => !this.#pages.has(language));
    const all = missing.map(async (language) => void this.#pages.set(language, await this.#read(language)));
    try {
      for (const { status, ...rest } of await Promise.allSettled(all))
        if (status === 'rejected') throw (rest as PromiseRejectedResult).reason;
    } finally {
      this.changed();
    }
  }
}

/** The address that somebody has typed or pasted; `undefined` where these are words. `site` is the origin of ours. */
export function addressIn(typed: string, site: string): URL | undefined {
  const text = typed.trim();
  if (/\s/.test(text)) return undefined;
  const { host, protocol } = new URL(site);
  const bare = text.startsWith(host) || /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]|$)/u.test(text);
  const written = bare ? `${text.startsWith(host) ? protocol : 'https:'}//${text}` : text;
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(written);
  if (!absolute && !text.startsWith('/')) return undefined;
  return URL.canParse(written, site) ? new URL(written, site) : undefined;
}

function byPreference(first: Language): Language[] {
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}

function placeOf(page: SitePage, language: Language, part?: SitePage['parts'][number]): Place {
  const short = (text: string): string => [...text].slice(0, LIMITS.titleLength).join('');
  const article: Article = { url: page.url, title: short(page.title) };
  if (part) {
    article.url += `#${part.id}`;
    article.section = short(part.title);
  }
  return { article, section: page.section, language };
}

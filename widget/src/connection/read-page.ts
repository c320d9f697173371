/** What a page of the site says of itself. */
export interface PageExcerpt {
  title: string;
  /** What it is about, in a sentence; empty where it says nothing. */
  lead: string;
  /** What it is written in, as a language tag; empty where it does not say. */
  language: string;
  /** Its sections, with the fragments that lead to them. */
  sections: { title: string; fragment: string }[];
}

/** Pages that people read, and nothing else that the server answers: members say themselves what they read. */
const READABLE = /^\/(?:en|fr)\/(?:[\w%-]+\/)*$/;

/** Milliseconds that somebody waits for it at most. */
const PATIENCE = 10_000;

/** Most sections that are told of. */
const SECTIONS = 12;

/**
 * Reads what a page of this site says of itself. Nothing of it runs or is shown: the browser parses it apart from this page, which is why it is
 * an XMLHttpRequest; a parser of strings would need a policy of Trusted Types. `undefined` where there is no such page, or no network.
 *
 * @param path - on the site, with or without a fragment
 */
export function readPage(path: string): Promise<PageExcerpt | undefined> {
  const [page = ''] = path.split('#');
  if (!READABLE.test(page)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', page);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => {
      const parsed = request.status === 200 ? request.responseXML : null;
      resolve(parsed ? excerptOf(parsed) : undefined);
    };
    request.send();
  });
}

function excerptOf(page: Document): PageExcerpt {
  const article = page.querySelector<HTMLElement>('[data-repere-article]');
  const title = article?.dataset['title'] ?? page.querySelector('h1')?.textContent ?? page.title;
  const headings = [...(article?.querySelectorAll<HTMLElement>('.prose h2[id]') ?? [])];
  return {
    title: inline(title),
    lead: inline(page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? ''),
    language: page.documentElement.lang,
    sections: headings
      .map(({ id, textContent }) => ({ title: inline(textContent), fragment: id }))
      .filter(({ title: said, fragment }) => said && fragment)
      .slice(0, SECTIONS),
  };
}

function inline(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

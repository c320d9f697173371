import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage } from './read-page.ts';

/** What the site answers, by path. */
const site = new Map<string, Document>();
/** What was asked for. */
let asked: string[];

/** A browser's request that stays in the page. */
class FakeRequest {
  responseType = '';
  timeout = 0;
  status = 0;
  responseXML: Document | null = null;
  onloadend: (() => void) | undefined;
  #path = '';

  open(_: string, path: string): void {
    asked.push(path);
    this.#path = path;
  }

  send(): void {
    const found = this.responseType === 'document' ? site.get(this.#path) : undefined;
    this.status = found ? 200 : 404;
    this.responseXML = found ?? document.implementation.createHTMLDocument('Not found');
    queueMicrotask(() => this.onloadend?.());
  }
}

function page(language: string, title: string, lead?: string, ...sections: [id: string, title: string][]): Document {
  const made = document.implementation.createHTMLDocument(`${title} · Repère`);
  made.documentElement.lang = language;
  if (lead) made.head.append(Object.assign(made.createElement('meta'), { name: 'description', content: lead }));
  const article = made.createElement('article');
  Object.assign(article.dataset, { repereArticle: '', title });
  const prose = Object.assign(made.createElement('div'), { className: 'prose' });
  for (const [id, textContent] of sections) prose.append(Object.assign(made.createElement('h2'), { id, textContent }));
  article.append(prose);
  made.body.append(article);
  return made;
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});
afterEach(() => {
  site.clear();
  vi.unstubAllGlobals();
});

test('a page says what it is called, what it is about, and what its sections are', async () => {
  site.set(
    '/fr/nutrition/proteines/',
    page('fr', 'Protéines', 'Combien\n  en manger.', ['un', 'Un nombre'], ['', 'x']),
  );
  expect(await readPage('/fr/nutrition/proteines/#p-5')).toEqual({
    title: 'Protéines',
    lead: 'Combien en manger.',
    language: 'fr',
    sections: [{ title: 'Un nombre', fragment: 'un' }],
  });
});

test('a page without a word about itself has its title alone', async () => {
  const bare = document.implementation.createHTMLDocument('Bare');
  site.set('/en/', bare);
  expect(await readPage('/en/')).toEqual({ title: 'Bare', lead: '', language: '', sections: [] });
});

test('a page that is not there is none', async () => {
  expect(await readPage('/en/nowhere/')).toBeUndefined();
});

test.each([
  '/api/export',
  '//elsewhere.example/en/',
  '/\\elsewhere.example/en/',
  'https://elsewhere.example/en/',
  '/en/../api/export',
  '/en/x/?page=/api/export',
  '/de/x/',
  'javascript:alert(1)',
  '',
])('nothing is asked of the server under %s', async (path) => {
  expect(await readPage(path)).toBeUndefined();
  expect(asked).toEqual([]);
});

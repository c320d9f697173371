/**
 * The search page. Titles, headings and summaries answer the first key from a list of a few kilobytes; from three letters on the full
 * text joins in, below what is already there. What was typed stands in the address, so that it can be kept, sent and come back to.
 */
import { putFound } from '../search/draw.ts';
import type { Found } from '../search/found.ts';
import { mergeFound } from '../search/full-text.ts';
import { moveByArrows } from '../search/move.ts';
import { type Answer, askFullText, loadFullText, mayCompile } from '../search/pagefind.ts';
import { wordsOf } from '../search/query.ts';
import { loadTitles } from '../search/title-list.ts';
import { findTitles } from '../search/titles.ts';
import { searchWords } from '../strings/search.ts';

/** Pages whose words around the hit are fetched at a time: each costs about four kilobytes. */
const PAGES_AT_ONCE = 4;

/** Milliseconds of rest before a count is announced and the address changed. */
const REST = 400;

/** Letters from which on the full text is asked: fewer begin too many words, and often need two parts of the index. */
const LETTERS = 3;

/** Milliseconds between two keys after which the full text is asked: what comes of half a word is rarely looked at. */
const PAUSE = 120;

const page = document.querySelector<HTMLElement>('[data-search]');
const part = <Part extends HTMLElement>(name: string) => page?.querySelector<Part>(`[data-${name}]`);
const field = part<HTMLInputElement>('field');
const list = part<HTMLElement>('results');
const status = part<HTMLElement>('status');
const notice = part<HTMLElement>('notice');
const empty = part<HTMLElement>('empty');
const more = part<HTMLButtonElement>('more');

if (field && list && status && notice && empty && more) {
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  const words = searchWords[language];
  const fullText = mayCompile();
  let turn = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let showMore = async (): Promise<void> => {};

  /** Says a count, and keeps the query in the address, once the typing rests. */
  const say = (text: string): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      status.textContent = text;
      const query = field.value.trim();
      const address = query ? `${location.pathname}?q=${encodeURIComponent(query)}` : location.pathname;
      if (location.pathname + location.search !== address) history.replaceState(history.state, '', address);
    }, REST);
  };

  const warn = (text: string): void => {
    if (notice.textContent !== text) notice.textContent = text;
    notice.hidden = text === '';
  };

  const showEmpty = (query: string, isEmpty: boolean): void => {
    empty.hidden = !isEmpty;
    if (!isEmpty) return;
    const heading = empty.querySelector('h2');
    const ask = empty.querySelector<HTMLElement>('[data-repere-ask]');
    if (heading) heading.textContent = words.none(query);
    if (ask) ask.dataset['quote'] = query;
  };

  const look = async (): Promise<void> => {
    const mine = ++turn;
    const query = field.value.trim();
    const isLate = () => mine !== turn;
    more.hidden = true;
    const wanted = wordsOf(query, language);
    const letters = wanted.join('').length;
    if (letters === 0) {
      list.replaceChildren();
      showEmpty('', false);
      warn(fullText ? '' : words.refused);
      say('');
      return;
    }

    let quick: Found[] = [];
    let isBroken = false;
    try {
      quick = findTitles(await loadTitles(), wanted);
    } catch {
      isBroken = true;
    }
    if (isLate()) return;
    const isWaiting = fullText && letters >= LETTERS;
    if (quick.length > 0 || !isWaiting) putFound(list, quick);
    showEmpty(query, quick.length === 0 && !isWaiting && !isBroken);
    say(isWaiting ? words.waiting : quick.length > 0 ? words.found(quick.length) : '');

    let answer: Answer | undefined;
    let isFailed = false;
    let full: Found[] = [];
    if (isWaiting) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (isLate()) return;
      try {
        answer = await askFullText(wanted);
        if (isLate()) return;
        full = await answer.read(0, PAGES_AT_ONCE);
      } catch {
        isFailed = true;
      }
      if (isLate()) return;
    }
    warn(!fullText ? words.refused : isFailed ? words.failed : isBroken && !answer ? words.broken : '');
    if (!isWaiting) return;

    const show = (): void => {
      const all = mergeFound(quick, full);
      putFound(list, all);
      const rest = (answer?.count ?? 0) - full.length;
      more.hidden = rest <= 0;
      showEmpty(query, all.length === 0 && !isFailed);
      const count = rest <= 0 ? all.length : Math.max(answer?.count ?? 0, all.length);
      say(count === 0 ? (isFailed ? '' : words.none(query)) : words.found(count));
    };
    showMore = async () => {
      const next = await answer?.read(full.length, full.length + PAGES_AT_ONCE).catch(() => undefined);
      if (isLate()) return;
      if (!next) {
        warn(words.failed);
        return;
      }
      const before = new Set(mergeFound(quick, full).map(({ path }) => path));
      full = [...full, ...next];
      show();
      const first = next.find(({ path }) => !before.has(path));
      [...list.children]
        .find((each) => (each as HTMLElement).dataset['path'] === first?.path)
        ?.querySelector('a')
        ?.focus();
    };
    show();
  };

  field.addEventListener('input', () => void look());
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    field.value = '';
    void look();
  });
  more.addEventListener('click', () => void showMore());
  moveByArrows(field, list);

  // One comes here to type: what the first keys need is fetched meanwhile.
  loadTitles().catch(() => undefined);
  if (fullText) loadFullText().catch(() => undefined);
  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  if (!field.value) field.focus();
  void look();
}

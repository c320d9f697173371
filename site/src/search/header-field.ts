import { searchWords } from '../strings/search.ts';
import hits from '../styles/hits.css?inline';
import line from '../styles/query.css?inline';
import panel from '../styles/seek.css?inline';
import { make, putFound } from './draw.ts';
import { moveByArrows } from './move.ts';
import { loadTitles } from './title-list.ts';
import { wordsOf } from './query.ts';
import { findTitles } from './titles.ts';

/** Milliseconds of rest before a count is announced. */
const REST = 400;

const styles = new CSSStyleSheet();
styles.replaceSync(hits + line + panel);

let open: HTMLFormElement | undefined;

/** Opens a field under the header that suggests pages by their titles, or closes it again. Enter leads to the search page. */
export function toggleHeaderField(link: HTMLAnchorElement): void {
  const close = (): void => {
    open?.remove();
    open = undefined;
    link.ariaExpanded = 'false';
    link.focus();
  };
  if (open) {
    close();
    return;
  }
  if (!document.adoptedStyleSheets.includes(styles)) document.adoptedStyleSheets.push(styles);
  const { form, field } = createForm(link.href, close);
  open = form;
  link.ariaExpanded = 'true';
  link.closest('header')?.after(form);
  field.focus();
  loadTitles().catch(() => undefined);
}

function createForm(action: string, close: () => void): { form: HTMLFormElement; field: HTMLInputElement } {
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  const words = searchWords[language];
  const field = make('input', 'query seek__field');
  Object.assign(field, {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    maxLength: 200,
  });
  const label = make('label', 'seek__label', make('span', '', words.label), field);
  const shut = make('button', 'seek__close', '×');
  shut.type = 'button';
  shut.ariaLabel = words.close;
  shut.onclick = close;
  const status = make('p', 'seek__status');
  status.role = 'status';
  const list = make('ul', 'hits hits--short');
  list.role = 'list';
  const all = make('button', 'query__more', words.everything);
  const form = make('form', 'seek', make('div', 'seek__line', label, shut), status, list, all);
  form.role = 'search';
  form.action = action;

  let resting: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => {
    clearTimeout(resting);
    resting = setTimeout(() => (status.textContent = text), REST);
  };
  field.addEventListener('input', () => {
    const query = field.value;
    void loadTitles().then(
      (pages) => {
        if (query !== field.value) return;
        const found = findTitles(pages, wordsOf(query, language));
        putFound(list, found);
        say(found.length > 0 ? words.found(found.length) : '');
      },
      () => say(words.broken),
    );
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  moveByArrows(field, list);
  return { form, field };
}

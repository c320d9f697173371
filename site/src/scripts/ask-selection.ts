/**
 * Words selected in an article can be asked about: a button appears beside them, which the widget's loader takes for one more of its
 * own. It stands in the block in which the selection begins, where the next Tab leads and a screen reader reads on.
 */
const article = document.querySelector<HTMLElement>('[data-repere-article]');
const button = article?.querySelector<HTMLButtonElement>('.ask-selection');

/** Milliseconds of rest after which a selection is taken for made: a tap on the button takes the selection away before it clicks. */
const REST = 250;

if (article && button) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;

  /** Whoever is in the panel comes back to the button. */
  const away = (): boolean => document.activeElement?.localName === 'repere-chat';

  const show = (): void => {
    if (away()) return;
    const selection = getSelection();
    const quote = `${selection}`.trim();
    const range = quote && selection?.getRangeAt(0);
    button.hidden = !range || pressed || !article.contains(range.commonAncestorContainer);
    if (button.hidden || !range) return;
    const { startContainer } = range;
    const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    (start?.closest('p, li, td, th, dd, h2') ?? article).append(button);
    const heading = [...article.querySelectorAll('h2')].findLast(
      (each) => each.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    button.dataset['quote'] = quote;
    button.dataset['heading'] = heading?.textContent ?? '';
    const words = range.getBoundingClientRect();
    const frame = button.offsetParent?.getBoundingClientRect() ?? words;
    const room = article.getBoundingClientRect().right - button.offsetWidth;
    button.style.left = `${Math.min(words.left, room) - frame.left}px`;
    button.style.top = `${words.bottom - frame.top}px`;
  };

  const rest = ({ type }: Event): void => {
    pressed = type === 'pointerdown' || (pressed && type === 'selectionchange');
    clearTimeout(resting);
    resting = setTimeout(show, REST);
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'selectionchange'])
    document.addEventListener(type, rest);
  // Before the panel hears of it, and closes.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !away()) button.hidden = true;
      // Browsers disagree on whether the next Tab goes on from a selection: here it does.
      if (event.key !== 'Tab' || event.shiftKey || button.hidden || document.activeElement !== document.body) return;
      event.preventDefault();
      button.focus();
    },
    true,
  );
}

import type { Found } from './found.ts';
import type { Piece } from './pieces.ts';

/** A result as an item of a list: its link, where it stands, and the words around what was found. */
export function drawFound(found: Found): HTMLLIElement {
  const link = make('a', 'hit__link', ...drawPieces(found.title));
  link.href = found.href;
  const place = make('p', 'hit__place', found.section);
  if (found.heading) place.append(', ', make('span', 'hit__heading', found.heading));
  const item = make('li', 'hit', link, place, make('p', 'hit__words', ...drawPieces(found.excerpt)));
  item.dataset['path'] = found.path;
  return item;
}

/** Puts results into a list. Those that stand there already keep their element, so that neither focus nor place is lost. */
export function putFound(list: HTMLElement, all: readonly Found[]): void {
  const held = document.activeElement;
  const at =
    held instanceof HTMLElement && list.contains(held) ? held.closest<HTMLElement>('li')?.dataset['path'] : undefined;
  list.replaceChildren(...all.map(drawFound));
  if (at !== undefined)
    [...list.children]
      .find((each) => (each as HTMLElement).dataset['path'] === at)
      ?.querySelector('a')
      ?.focus();
}

/** An element of a class around nodes and texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
}

function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text));
}

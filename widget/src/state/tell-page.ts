import { LIMITS } from '@repere/protocol';
import type { TellPage } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';

/**
 * What is told of the page that the widget stands on: path and title. Nothing of a page of another site than `home`, which is where the
 * widget came from, nor of the coaches' own page.
 */
export function pageToTell(
  home: string,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
): TellPage | undefined {
  if (origin !== home || pathname.length > LIMITS.urlLength || document.querySelector('repere-desk')) return undefined;
  const article = document.querySelector<HTMLElement>('[data-repere-article]')?.dataset['title'];
  const title = article ?? (document.title || pathname);
  return { url: pathname, title: [...title].slice(0, LIMITS.titleLength).join('') };
}

/** Says on each connection which page a member stands on who has asked the coaches and shows their presence. */
export class PageTeller {
  readonly #store: ChatStore;
  readonly #home: string;
  #told = false;

  /** `home`: the origin that the widget came from. */
  constructor(store: ChatStore, home: string) {
    this.#store = store;
    this.#home = home;
  }

  /** Another connection, which has been told nothing. */
  clear(): void {
    this.#told = false;
  }

  /** The connection, the person or their conversations may have changed. */
  look(): void {
    const { link, me, conversations, access } = this.#store;
    const wanted =
      link === 'current' &&
      me?.role === 'member' &&
      me.showPresence &&
      conversations.some(({ kind }) => kind === 'coaching');
    if (wanted === this.#told) return;
    this.#told = wanted;
    const page = wanted && pageToTell(this.#home, location);
    if (page) access.request('page:tell', page).catch(() => undefined);
  }
}

import { type ReadyEntry, readyEntry, type TitleEntry } from './titles.ts';

let coming: Promise<readonly ReadyEntry[]> | undefined;

/** The short list of the page's language, fetched once. Rejects where it cannot be had; the next call tries again. */
export function loadTitles(): Promise<readonly ReadyEntry[]> {
  coming ??= fetch(`/${document.documentElement.lang}/titles.json`)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for the list of titles`);
      return ((await answer.json()) as { pages: TitleEntry[] }).pages.map(readyEntry);
    })
    .catch((error: unknown) => {
      coming = undefined;
      throw error;
    });
  return coming;
}

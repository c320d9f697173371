import type { Found } from './found.ts';
import { type PagefindPage, toFound } from './full-text.ts';
import { withLigatures } from './query.ts';

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
  destroy(): Promise<void>;
}

/** What the full text answers to a query: how many pages, and the pages themselves, so many at a time. */
export interface Answer {
  count: number;
  read(from: number, to: number): Promise<Found[]>;
}

const MODULE = '/pagefind/pagefind.js';
const ENTRY = '/pagefind/pagefind-entry.json';

/** Whether this page may compile WebAssembly: some browsers, and some settings of them, refuse it. */
export function mayCompile(): boolean {
  try {
    // The smallest module there is: its name and its version.
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

let coming: Promise<Pagefind> | undefined;

/** Loads the index of the page's language, once. Rejects where that fails; the next call tries again. */
export function loadFullText(): Promise<Pagefind> {
  coming ??= load().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/** Asks the full text for pages that have all of some words, folded. Rejects where it could not be loaded. */
export async function askFullText(words: readonly string[]): Promise<Answer> {
  const pagefind = await loadFullText();
  const search = async (all: readonly string[]) =>
    (
      await pagefind.search(all.join(' ')).catch(async (error: unknown) => {
        coming = undefined;
        await pagefind.destroy();
        throw error;
      })
    ).results;
  let results = await search(words);
  // Pagefind reads é as e, but keeps œ: whoever types oe means either.
  const joined = results.length === 0 && withLigatures(words);
  if (joined) results = await search(joined);
  // Of a part of the index that could not be fetched it says nothing: before nothing is taken for an answer, the server is asked for a sign.
  if (results.length === 0) await fetch(ENTRY, { method: 'HEAD' });
  return {
    count: results.length,
    read: async (from, to) =>
      (await Promise.all(results.slice(from, to).map((result) => result.data()))).map((page) => toFound(page, words)),
  };
}

async function load(): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ MODULE)) as {
    createInstance(options: object): Pagefind & { init(): Promise<void> };
  };
  // A worker would need a Trusted Types policy for its address, and forty pages are searched in a few milliseconds. The tag
  // replaces the present time in an address: a browser may keep what it got, and asks the server whether it still holds.
  const pagefind = createInstance({ noWorker: true, metaCacheTag: '1', excerptLength: 24, excerptEllipsis: '…' });
  await pagefind.init();
  return pagefind;
}

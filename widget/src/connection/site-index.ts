import type { Language } from '@repere/protocol';
import { Refusal } from './refusal.ts';

/** A page of the site, as its own list names it. */
export interface SitePage {
  /** Path on the site. */
  url: string;
  title: string;
  /** The part of the site that it stands in. */
  section: string;
  /** Its headings, in their order; `id` is the fragment that leads there. */
  parts: readonly { id: string; title: string }[];
}

/** Reads the list of pages that the site was built with, in one language. Rejects with a `Refusal` (`unavailable`). */
export async function readSiteIndex(language: Language, get: typeof fetch = fetch): Promise<SitePage[]> {
  try {
    const answer = await get(`/${language}/index.json`);
    const list: unknown = answer.ok ? await answer.json() : undefined;
    if (isList(list)) return list.pages;
  } catch (cause) {
    throw new Refusal({ code: 'unavailable' }, { cause });
  }
  throw new Refusal({ code: 'unavailable' });
}

function isList(value: unknown): value is { pages: SitePage[] } {
  return Array.isArray((value as { pages?: unknown } | undefined)?.pages);
}

import { readFileSync } from 'node:fs';
import { fileOf } from './pages.ts';

/** Elements that hold nothing, and are never closed. */
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'path', 'source', 'track', 'wbr']);

/**
 * The fewest pages that together hold everything that any of these is built from, in each language: a page of every template, and whichever
 * has what the others of its template lack.
 */
export function representatives(pages: readonly string[]): string[] {
  const kinds = new Map(pages.map((page) => [page, kindsIn(readFileSync(fileOf(page), 'utf8'))]));
  const unseen = new Set([...kinds.values()].flatMap((each) => [...each]));
  const chosen: string[] = [];
  while (unseen.size > 0) {
    const [[next = '', has = []] = []] = [...kinds]
      .map(([page, all]) => [page, [...all].filter((kind) => unseen.has(kind))] as const)
      .sort(([, one], [, other]) => other.length - one.length);
    chosen.push(next);
    for (const kind of has) unseen.delete(kind);
  }
  return chosen.sort();
}

/**
 * What a page is built from, as styles and assistive technology tell it apart: each element by its name, class, role and type and by which
 * other attributes it has, within an element of such a kind, and which heading follows which.
 */
export function kindsIn(html: string): Set<string> {
  const language = /<html[^>]*\blang="(\w+)/.exec(html)?.[1] ?? '';
  const found = new Set<string>();
  const open: { tag: string; kind: string }[] = [];
  let heading = 'nothing';
  const markup = html.replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, '');
  for (const [, end, tag = '', attributes = ''] of markup.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (end) {
      const opened = open.findLastIndex((each) => each.tag === tag);
      if (opened >= 0) open.length = opened;
      continue;
    }
    const named = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) =>
      ['class', 'role', 'type'].includes(name) ? `${name}=${value}` : name,
    );
    const kind = [tag, ...named.sort()].join(' ');
    found.add(`${language}: ${kind} within ${open.at(-1)?.kind ?? 'nothing'}`);
    if (/^h\d$/.test(tag)) {
      found.add(`${language}: ${tag} after ${heading}`);
      heading = tag;
    }
    if (!VOID.has(tag) && !attributes.endsWith('/')) open.push({ tag, kind });
  }
  return found;
}

import { readFileSync } from 'node:fs';
import { fileOf } from './pages.ts';

/** An element of a built page, as it was written. */
export interface Tag {
  name: string;
  /** Present without a value: empty. */
  attributes: Record<string, string>;
}

/** The HTML of a built page. */
export function htmlOf(page: string): string {
  return readFileSync(fileOf(page), 'utf8');
}

/** Every element of a page in its order, those within scripts left out. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(/<!--.*?-->|(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1');
  return [...markup.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)].map(([, name = '', written = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(/([\w:-]+)(?:="([^"]*)"|=([^\s"]+))?/g)].map(([, key = '', quoted, bare]) => [
        key,
        (quoted ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
      ]),
    ),
  }));
}

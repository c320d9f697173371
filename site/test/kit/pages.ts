import { readdirSync } from 'node:fs';

const DIST = new URL('../../dist/', import.meta.url);

/** The address of every page that the build made. */
export function builtPages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** Where the build put the page of an address. */
export function fileOf(page: string): URL {
  return new URL(`.${page.endsWith('/') ? `${page}index.html` : page}`, DIST);
}

/** What cannot be a part of a page's path: nothing at all, and what could lead elsewhere. */
const STRAY = /^\.{0,2}$|[/\\\p{Cc}]/u;

/** One name for each page: decoded, with its last slash. Nothing where it could lead out of the site. */
export function pageOf(path: string): string | undefined {
  try {
    const segments = path
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent);
    if (path === '/') return path;
    return segments.some((segment) => STRAY.test(segment)) ? undefined : `/${segments.join('/')}/`;
  } catch {
    return undefined;
  }
}

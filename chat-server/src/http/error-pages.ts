import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The pages for what is missing and for what broke. */
export interface ErrorPages {
  /** The 404 page in the language that the path speaks. */
  missing(path: string): string;
  /** The 500 page, with the id by which the log line is found. */
  failure(requestId: string): string;
}

const PLAIN_MISSING =
  '<!doctype html><html lang="fr"><title>404</title><h1>404</h1><p>Page introuvable. Page not found.</p></html>';
const PLAIN_FAILURE =
  '<!doctype html><html lang="fr"><title>500</title><h1>500</h1><p>Erreur du serveur. Server error. <code>{{requestId}}</code></p></html>';

/** Reads the site's own error pages once; a site without them gets plain ones. */
export async function loadErrorPages(siteDir: string): Promise<ErrorPages> {
  const load = (file: string) => readFile(join(siteDir, file), 'utf8').catch(() => undefined);
  const [any, en, fr, failure] = await Promise.all(
    ['404.html', 'en/404/index.html', 'fr/404/index.html', '500.html'].map(load),
  );
  const fallback = any ?? PLAIN_MISSING;
  return {
    missing: (path) => (path.startsWith('/en/') ? en : path.startsWith('/fr/') ? fr : undefined) ?? fallback,
    failure: (requestId) => (failure ?? PLAIN_FAILURE).replaceAll('{{requestId}}', requestId),
  };
}

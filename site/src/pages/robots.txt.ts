import { LANGUAGES } from '@repere/content';
import type { APIRoute } from 'astro';
import { absolute } from '../library/absolute.ts';
import { coachPath } from '../library/paths.ts';

/** What programs that read the web may read, and where all of it is listed. */
export const GET: APIRoute = ({ site }) => {
  const closed = LANGUAGES.map((language) => `Disallow: ${coachPath(language)}`);
  const listed = site === undefined ? [] : ['', `Sitemap: ${absolute('/sitemap.xml', site)}`];
  return new Response(['User-agent: *', ...closed, ...listed, ''].join('\n'));
};

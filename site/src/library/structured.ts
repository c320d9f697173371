import { publishedOn, SECTIONS, sourceUrl } from '@repere/content';
import { absolute } from './absolute.ts';
import type { SitePage } from './pages.ts';
import { homePath, sectionPath } from './paths.ts';

/** What search engines are told of a page of advice, in schema.org's words: the page, the way that leads to it, and what `more` there is of it. */
export function structured(
  { language, section, path, data }: SitePage,
  site: URL | undefined,
  more: readonly object[] = [],
): object {
  const url = absolute(path, site);
  const page = {
    '@type': ['Article', 'MedicalWebPage'],
    '@id': url,
    url,
    headline: data.title,
    name: data.title,
    description: data.description,
    inLanguage: language,
    datePublished: publishedOn(data),
    dateModified: data.updated,
    author: data.authors.map(({ name }) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: 'Repère', url: absolute(homePath(language), site) },
    isAccessibleForFree: true,
    // Whoever has reviewed nothing is named nowhere.
    ...(data.reviewed !== undefined && {
      lastReviewed: data.reviewed,
      reviewedBy: data.reviewers.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: role })),
    }),
    citation: data.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      datePublished: String(source.year),
      ...(sourceUrl(source) !== undefined && { url: sourceUrl(source) }),
    })),
  };
  const steps = [
    { name: 'Repère', path: homePath(language) },
    { name: SECTIONS[section][language].title, path: sectionPath(language, section) },
    { name: data.title, path },
  ];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: { '@id': absolute(step.path, site) },
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbs, ...more] };
}

import { SECTIONS, TAGS, type Language, type Section, type Tag } from '@repere/content';
import { type Calculator, CALCULATORS } from '../calculators/list.ts';
import { slugOf } from './slug.ts';

/** The address of a language's home page. */
export function homePath(language: Language): string {
  return `/${language}/`;
}

/** The address of a section's list. */
export function sectionPath(language: Language, section: Section): string {
  return `/${language}/${SECTIONS[section][language].slug}/`;
}

/** The address of a page of advice; `slug` is the page's own in that language. */
export function pagePath(language: Language, section: Section, slug: string): string {
  return `${sectionPath(language, section)}${slug}/`;
}

/** The address of the desk, where coaches work. */
export function coachPath(language: Language): string {
  return `/${language}/coach/`;
}

/** The address of the page on which the widget is tried. */
export function widgetPath(language: Language): string {
  return `/${language}/widget/`;
}

const SEARCH_SLUG = { en: 'search', fr: 'recherche' } as const;

/** The address of the search over everything in one language. */
export function searchPath(language: Language): string {
  return `/${language}/${SEARCH_SLUG[language]}/`;
}

const CALCULATORS_SLUG = { en: 'calculators', fr: 'calculateurs' } as const;

/** The address of the list of calculators, or of one. */
export function calculatorPath(language: Language, calculator?: Calculator): string {
  const list = `/${language}/${CALCULATORS_SLUG[language]}/`;
  return calculator === undefined ? list : `${list}${CALCULATORS[calculator].slug[language]}/`;
}

const TOPICS_SLUG = { en: 'topics', fr: 'themes' } as const;

/** The end of a topic's address: its label, without accents. */
export function topicSlug(language: Language, tag: Tag): string {
  return slugOf(TAGS[tag][language].label);
}

/** The address of the list of topics, or of what is said on one. */
export function topicPath(language: Language, tag?: Tag): string {
  const list = `/${language}/${TOPICS_SLUG[language]}/`;
  return tag === undefined ? list : `${list}${topicSlug(language, tag)}/`;
}

const GLOSSARY_SLUG = { en: 'glossary', fr: 'glossaire' } as const;

/** The address of the glossary. */
export function glossaryPath(language: Language): string {
  return `/${language}/${GLOSSARY_SLUG[language]}/`;
}

const LEGAL = {
  privacy: { en: 'privacy', fr: 'confidentialite' },
  disclaimer: { en: 'disclaimer', fr: 'avertissement' },
  accessibility: { en: 'accessibility', fr: 'accessibilite' },
} as const;

/** What the site says of itself, by the name of its folder in `content/legal`. */
export type LegalPage = keyof typeof LEGAL;

/** All that the site says of itself. */
export const LEGAL_PAGES = Object.keys(LEGAL) as LegalPage[];

/** The address of what the site says of itself. */
export function legalPath(language: Language, name: LegalPage): string {
  return `/${language}/${LEGAL[name][language]}/`;
}

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

import { entryFacts, type Language, type Page, type Section } from '@repere/content';
import { getCollection, type CollectionEntry } from 'astro:content';
import { spaceFrench } from './french-spacing.ts';
import { holdFigures } from './hold-figures.ts';
import { inReadingOrder } from './order.ts';
import { otherLanguage, pagePath } from './paths.ts';
import { readingMinutes } from './reading-time.ts';

/** A page of advice with everything that a template or a list asks of it. */
export interface SitePage {
  language: Language;
  section: Section;
  /** The page's name within its section, alike in both languages. */
  key: string;
  path: string;
  /** The address of the same page in the other language; `undefined` until it is written. */
  twinPath: string | undefined;
  /** Whole minutes. */
  minutes: number;
  data: Page;
  entry: CollectionEntry<'pages'>;
}

/** Read once: asking the collection again would resolve all of it anew. */
const everyPage = getCollection('pages').then((entries) => {
  const pages = entries.map(toSitePage);
  const at = new Map(pages.map((page) => [nameOf(page), page]));
  for (const page of pages) {
    page.twinPath = at.get(`${page.section}/${page.key}/${otherLanguage(page.language)}`)?.path;
  }
  return pages.sort((a, b) => inReadingOrder(a.section, a.key, b.key));
});

/** By `section/key/language`. */
const byName = everyPage.then((pages) => new Map(pages.map((page) => [nameOf(page), page])));

/** Of each page those before and after it in its section and language, by its name: looking for them at each page would take the longer the more there are. */
const neighbours = everyPage.then((pages) => {
  const found = new Map<string, { previous?: SitePage; next?: SitePage }>();
  for (const row of Map.groupBy(pages, ({ section, language }) => `${section}/${language}`).values())
    for (const [place, page] of row.entries()) {
      const [previous, next] = [row[place - 1], row[place + 1]];
      found.set(nameOf(page), { ...(previous && { previous }), ...(next && { next }) });
    }
  return found;
});

/** Every page of advice in both languages, each section in reading order. */
export function allPages(): Promise<SitePage[]> {
  return everyPage;
}

/** A section as one language shows it: its own pages, and in their place those that only the other language has. */
export async function pagesOf(section: Section, language: Language): Promise<SitePage[]> {
  const pages = await everyPage;
  return pages.filter((page) => page.section === section && (page.language === language || !page.twinPath));
}

/** The pages named by `section/key` that exist in this language; the others are left out. */
export async function pagesNamed(names: readonly string[], language: Language): Promise<SitePage[]> {
  const pages = await byName;
  return names.flatMap((name) => pages.get(`${name}/${language}`) ?? []);
}

/** The pages before and after one, in the order in which its section is read in its language. */
export async function neighboursOf(page: SitePage): Promise<{ previous?: SitePage; next?: SitePage }> {
  return (await neighbours).get(nameOf(page)) ?? {};
}

function nameOf({ section, key, language }: SitePage): string {
  return `${section}/${key}/${language}`;
}

function toSitePage(entry: CollectionEntry<'pages'>): SitePage {
  const { section, key, language } = entryFacts(entry.id);
  const data = setFields(entry.data, language === 'fr' ? spaceFrench : holdFigures);
  return {
    language,
    section,
    key,
    data,
    entry,
    path: pagePath(language, section, data.slug),
    twinPath: undefined,
    minutes: readingMinutes(entry.body ?? '', language),
  };
}

/** Spaces and hyphens for the front matter's sentences; the prose gets them while it is turned into HTML. */
function setFields(data: Page, set: (text: string) => string): Page {
  const setAll = (lines: string[]) => lines.map(set);
  return {
    ...data,
    title: set(data.title),
    description: set(data.description),
    keyFacts: setAll(data.keyFacts),
    evidence: { ...data.evidence, reason: set(data.evidence.reason) },
    audience: set(data.audience),
    contraindications: setAll(data.contraindications),
    seeDoctorIf: setAll(data.seeDoctorIf),
    funding: set(data.funding),
    changelog: data.changelog.map((entry) => ({ ...entry, change: set(entry.change) })),
    ...(data.kind === 'programme' && {
      days: data.days.map(({ id, name, exercises }) => ({
        id,
        name: set(name),
        exercises: exercises.map((one) => (one.note === undefined ? one : { ...one, note: set(one.note) })),
      })),
      phases: data.phases.map((phase) => ({ ...phase, what: set(phase.what) })),
      progression: setAll(data.progression),
      missed: setAll(data.missed),
      deload: setAll(data.deload),
    }),
  } as Page;
}

import { SECTIONS, TAGS, type Language, type Section, type Tag } from '@repere/content';
import { spaceFrench } from './french-spacing.ts';
import { pagesOf, type SitePage } from './pages.ts';

/** A tag as one language's readers meet it. */
export interface Topic {
  tag: Tag;
  label: string;
  /** The sentence that opens the tag's page. */
  intro: string;
}

/** Every tag in the order of the closed list. */
export function topicsIn(language: Language): Topic[] {
  const set = language === 'fr' ? spaceFrench : (text: string) => text;
  return (Object.keys(TAGS) as Tag[]).map((tag) => {
    const { label, intro } = TAGS[tag][language];
    return { tag, label: set(label), intro: set(intro) };
  });
}

/** The tags that a page carries, as its readers meet them; none on an exercise. */
export function topicsOf({ language, data }: SitePage): Topic[] {
  const own: readonly Tag[] = data.kind === 'exercise' ? [] : data.tags;
  return topicsIn(language).filter(({ tag }) => own.includes(tag));
}

/** The pages that carry a tag, section by section, each in reading order. */
export async function pagesTagged(tag: Tag, language: Language): Promise<SitePage[]> {
  const sections = Object.keys(SECTIONS) as Section[];
  const pages = await Promise.all(sections.map((section) => pagesOf(section, language)));
  return pages.flat().filter(({ data }) => data.kind !== 'exercise' && data.tags.includes(tag));
}

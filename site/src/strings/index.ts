import type { Language } from '@repere/content';
import { spaceFrench } from '../library/french-spacing.ts';
import { en, type Strings } from './en.ts';
import { fr } from './fr.ts';

export type { Strings };

/** The words of the site by language, French with its unbreakable spaces. */
export const strings: Record<Language, Strings> = { en, fr: spaced(fr) };

/** The same table with French spacing in every text it holds or makes. */
function spaced<T>(value: T): T {
  if (typeof value === 'string') return spaceFrench(value) as T;
  if (typeof value === 'function') return ((...words: unknown[]) => spaced(value(...words))) as T;
  if (Array.isArray(value)) return value.map(spaced) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, spaced(held)])) as T;
}

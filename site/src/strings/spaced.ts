import { spaceFrench } from '../library/french-spacing.ts';

/** A table of words with French spacing in every text it holds or makes. */
export function spaced<T>(value: T): T {
  if (typeof value === 'string') return spaceFrench(value) as T;
  if (typeof value === 'function') return ((...words: unknown[]) => spaced(value(...words))) as T;
  if (Array.isArray(value)) return value.map(spaced) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, spaced(held)])) as T;
}

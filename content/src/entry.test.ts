import { describe, expect, it } from 'vitest';
import { entryFacts, entryId } from './entry.ts';

describe('entryFacts', () => {
  it('reads section, key and language off an id', () => {
    expect(entryFacts('training/first-programme/fr')).toEqual({
      section: 'training',
      key: 'first-programme',
      language: 'fr',
    });
  });

  it('takes the id that the path gives', () => {
    expect(entryFacts(entryId({ entry: 'nutrition/protein/en.mdx' })).key).toBe('protein');
  });

  it.each([
    'protein',
    'nutrition/protein',
    'recipes/soup/en',
    'nutrition/Protein/en',
    'nutrition/protein/de',
    'nutrition/a/b/en',
  ])('refuses %s with the shape that it expects', (id) => {
    expect(() => entryFacts(id)).toThrow(/<section>\/<key>\/<language>\.mdx/);
  });
});

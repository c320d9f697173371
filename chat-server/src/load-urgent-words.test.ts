import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URGENCIES } from '@repere/protocol';
import { describe, expect, it } from 'vitest';
import { loadUrgentWords } from './load-urgent-words.ts';

const FOLDER = join(import.meta.dirname, '../../content/urgent');
const urgencyOf = await loadUrgentWords(FOLDER);

/** Sentences that editors keep with the lists, by what they call for. The widget is tried on the same. */
const sentences = JSON.parse(readFileSync(join(FOLDER, 'sentences.json'), 'utf8')) as Record<string, string[]>;

describe('the urgent words that editors keep', () => {
  it('are tried on sentences of every kind', () =>
    expect(Object.keys(sentences).sort()).toEqual([...URGENCIES, 'harmless'].sort()));

  describe.each(Object.entries(sentences))('%s', (heading, texts) => {
    it.each(texts)('“%s”', (text) => expect(urgencyOf(text) ?? 'harmless').toBe(heading));
  });
});

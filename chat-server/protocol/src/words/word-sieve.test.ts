import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PhraseTable, readPhrase, wordsOf } from './urgent-phrase.ts';
import { WordSieve } from './word-sieve.ts';

function sieveOf(...words: string[]): WordSieve {
  const sieve = new WordSieve("'’");
  for (const word of words) sieve.add(word);
  return sieve;
}

it('finds a word wherever it stands, however it is written', () => {
  const sieve = sieveOf('thorax', 'cest');
  for (const text of ['thorax', 'Mal au THORAX !', 'thórax,', 'le (thorax)', 'C’est', "c'est ici"])
    expect(sieve.mayHoldOneOf(text)).toBe(true);
  for (const text of ['', 'thora x', 'thoraxes', 'le thora', 'c est']) expect(sieve.mayHoldOneOf(text)).toBe(false);
});

it('leaves to others what it cannot fold letter by letter', () => {
  for (const text of ['сердце', 'ma sœur', 'ﬁn', '🙂']) expect(sieveOf('thorax').mayHoldOneOf(text)).toBe(true);
});

it('misses no phrase that stands in a text', () => {
  const word = fc.constantFrom(
    'mal',
    'poitrine',
    'Évanoui',
    'j’ai',
    "n'ai",
    'cœur',
    'ça',
    'pain',
    'CHEST',
    '…',
    '-',
    '½',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      word,
      fc.constantFrom(' ', ', ', '\u202f', '\n'),
      (text, wanted, between) => {
        const phrase = readPhrase(wanted);
        fc.pre(phrase !== undefined);
        const table = new PhraseTable<true>();
        table.add(phrase, true);
        const written = text.join(between);
        if (table.find(wordsOf(written)).length > 0) expect(table.mayBeIn(written)).toBe(true);
      },
    ),
  );
});

import type { Language } from './sections.ts';
import { spellingsOf, UNITS, type Unit } from './units.ts';

/** A number as prose writes it: its value, the unit right after it, and where it stands in the text (an offset in UTF-16 units). */
export interface WrittenNumber {
  value: number;
  text: string;
  unit: Unit | undefined;
  offset: number;
}

/** Spaces that hold a number together: no-break (U+00A0), narrow no-break (U+202F), thin (U+2009). */
const GLUE = '\u00a0\u202f\u2009';

const PATTERNS: Record<Language, RegExp> = {
  en: /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu,
  fr: new RegExp(
    `(?<![\\p{L}\\d.,])\\d{1,3}(?:[${GLUE}]\\d{3})+(?:,\\d+)?(?!\\d)|(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+)*`,
    'gu',
  ),
};

const WORDS: Record<Language, readonly string[]> = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
};

/**
 * The numbers that a text writes in digits. A number in the other language's style (`0.83` in French, `0,83` in English)
 * has the value NaN, so that it equals no figure.
 */
export function numbersIn(text: string, language: Language): WrittenNumber[] {
  return [...text.matchAll(PATTERNS[language])].map((match) => ({
    value: valueOf(match[0], language),
    text: match[0],
    unit: unitAt(text.slice(match.index + match[0].length), language),
    offset: match.index,
  }));
}

/** The whole numbers from one to twelve that a text writes as words. */
export function numberWordsIn(text: string, language: Language): WrittenNumber[] {
  return WORDS[language].flatMap((word, index) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})${word}${word === 'un' ? 'e?' : ''}(?!\\p{L})`, 'giu'))].map((match) => ({
      value: index + 1,
      text: match[0],
      unit: unitAt(text.slice(match.index + match[0].length), language),
      offset: match.index,
    })),
  );
}

/** A stored figure (`0.83`, `1.4–2.0`) as its one or two values. */
export function figureValues(figure: string): number[] {
  return figure.split('–').map(Number);
}

/** A stored figure as prose in this language would write it, for messages. */
export function writeFigure(figure: string, language: Language): string {
  return language === 'fr' ? figure.replaceAll('.', ',') : figure;
}

function valueOf(written: string, language: Language): number {
  if (language === 'fr')
    return Number(
      written
        .replace(new RegExp(`[${GLUE}]`, 'g'), '')
        .replace('.', '?')
        .replace(',', '.'),
    );
  return Number(/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written);
}

/** The longest unit that begins a text, after at most one space or hyphen. A bare `s` needs its space: "the 1990s" is no time. */
function unitAt(rest: string, language: Language): Unit | undefined {
  const after = rest.replace(/^[\s\u00a0\u202f\u2009-]/u, '');
  const glued = after === rest;
  let best: { unit: Unit; length: number } | undefined;
  for (const unit of UNITS) {
    for (const spelling of spellingsOf(unit, language)) {
      const ends = !/^[\p{L}\d]/u.test(after.slice(spelling.length)) || spelling === '%';
      if (!after.startsWith(spelling) || !ends || (glued && spelling === 's')) continue;
      if (best === undefined || spelling.length > best.length) best = { unit, length: spelling.length };
    }
  }
  return best?.unit;
}

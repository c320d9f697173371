import { expect, it } from 'vitest';
import { personName } from './text.ts';

it.each([
  ['a bidirectional override', 'Léa \u202emitraM'],
  ['an isolate', 'Léa \u2066Martin\u2069'],
  ['a direction mark', 'Léa\u200f'],
  ['a zero-width space', 'Lé\u200ba'],
  ['a joiner between Latin letters', 'Lé\u200da'],
  ['a non-joiner between Latin letters', 'Lé\u200ca'],
  ['a joiner at the end', 'علی\u200d'],
  ['a soft hyphen', 'Lé\u00ada'],
  ['a byte order mark', '\ufeffLéa'],
  ['tags', 'Léa\u{e0063}\u{e006f}'],
  ['a line separator', 'Léa\u2028Martin'],
  ['a paragraph separator', 'Léa\u2029Martin'],
  ['a C1 control', 'Léa\u0085'],
  ['private use', 'Léa \ue000'],
  ['private use beyond the BMP', 'Léa \u{f0001}'],
  ['an unassigned character', 'Léa \u{378}'],
  ['nothing but a filler', '\u3164'],
  ['the blank of Braille', '\u2800\u2800'],
  ['four marks in a row', 'Le\u0301\u0302\u0303\u0304\u0305a'],
])('refuses a name with %s', (_, name) => {
  expect(personName.safeParse(name).success).toBe(false);
});

it.each([
  ['Persian with its non-joiner', 'علی\u200cرضا'],
  ['Hindi with a joiner', 'क्\u200dषमा'],
  ['Sinhala with a joiner', 'ශ්\u200dරී'],
  ['a family in one emoji', 'Ana 👩\u200d👧'],
  ['an emoji with skin and joiner', 'Ana 👩🏽\u200d🌾'],
  ['an emoji with a variation selector', 'Ana ❤\ufe0f\u200d🔥'],
  ['a flag', 'Ana 🇫🇷'],
  ['Vietnamese, decomposed', 'Nguye\u0302\u0303n Thi\u0323 A\u0301nh'],
  ['Hebrew with points', 'שָׁלוֹם'],
  ['Thai with two marks', 'ที่รัก'],
])('takes a name with %s', (_, name) => {
  expect(personName.parse(name)).toBe(name.normalize('NFC'));
});

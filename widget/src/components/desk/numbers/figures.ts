import type { Language } from '@repere/protocol';
import type { Standing } from '../../../state/desk-numbers.ts';
import type { DeskNumbersWords } from '../../../strings/desk-numbers.words.ts';
import { durationInWords } from '../../../strings/durations.ts';
import { countBetween, scaleFor } from '../plot/scale.ts';
import type { Scale } from '../plot/scale.ts';
import type { Figure } from './figure.ts';

/** From how many answers on nine in ten of them are not all. */
const TEN = 10;

/** What a figure is made of. */
export interface Given {
  standing: Standing;
  words: DeskNumbersWords;
  language: Language;
}

/** As many waiting members as the server counts; it says so of more as well. */
const COUNTED = 1_000;

/** From how many ratings on a share says something. */
const ENOUGH = 20;

/** Who waits now, and for how long. */
export function waiting({ standing, words, language }: Given): Figure {
  const { numbers, waits, patience, at } = standing;
  const common = {
    id: 'waiting',
    title: words.waiting,
    defined: withBound(words.waitingDefined, patience, words, language),
  };
  const heads = [words.waited, words.howMany] as const;
  if (numbers.waiting === 0)
    return { ...common, value: number(0, language), says: [words.nobodyWaits], heads, rows: [] };
  const said = (length: number): string => durationInWords(length, language, words.briefly);
  const longest = numbers.waitingSince === undefined ? undefined : Math.max(0, at - numbers.waitingSince);
  const drawn = waits.length ? waits : longest === undefined ? [] : [longest];
  const scale = scaleFor([...drawn, ...(patience === undefined ? [] : [patience])]);
  const [first, ...others] = drawn;
  return {
    ...common,
    value: numbers.waiting >= COUNTED ? words.thousand : words.members(numbers.waiting),
    says: [
      longest === undefined ? '' : words.longest(said(longest)),
      drawn.length < numbers.waiting ? words.longestDrawn(drawn.length) : '',
    ],
    plot: {
      kind: 'rule',
      strokes: others.map(scale.at),
      signal: first === undefined ? undefined : scale.at(first),
      bound: boundOf(patience, scale, words),
      marks: markNames(scale, language),
    },
    heads,
    rows: groupsOf(scale, drawn, words, language),
  };
}

/** How long the first answers of today took. */
export function firstAnswer({ standing, words, language }: Given): Figure {
  const { answered, firstResponse, firstResponse90 } = standing.numbers;
  const { patience } = standing;
  const common = {
    id: 'first',
    title: words.first,
    defined: withBound(words.firstDefined, patience, words, language),
    heads: [words.measure, words.value] as const,
  };
  const counted = [words.firstAnswers, number(answered, language)] as const;
  if (firstResponse === undefined) return { ...common, says: [words.noneAnswered], rows: [counted] };
  const took = durationInWords(firstResponse, language, words.briefly);
  const most = answered < TEN || firstResponse90 === undefined ? [] : [firstResponse90];
  const [atMost] = most.map((time) => durationInWords(time, language, words.briefly));
  const scale = scaleFor([firstResponse, ...most, ...(patience === undefined ? [] : [patience])]);
  return {
    ...common,
    value: took,
    says: [answered === 1 ? words.oneAnswered : words.median(answered), atMost ? words.nineInTen(atMost) : ''],
    plot: {
      kind: 'rule',
      strokes: most.map(scale.at),
      signal: scale.at(firstResponse),
      bound: boundOf(patience, scale, words),
      marks: markNames(scale, language),
    },
    rows: [counted, [words.medianShort, took], ...(atMost ? ([[words.nineInTenShort, atMost]] as const) : [])],
  };
}

/** What members said today of the coaching. */
export function ratings({ standing, words, language }: Given): Figure {
  const { ratings: all, satisfied } = standing.numbers;
  const said = number(satisfied, language);
  const common = {
    id: 'ratings',
    title: words.ratings,
    defined: words.ratingsDefined,
    heads: [words.rating, words.howMany] as const,
  };
  if (all === 0) return { ...common, says: [words.noneRated], rows: [] };
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(satisfied / all);
  return {
    ...common,
    value: words.satisfiedOf(satisfied, number(all, language)),
    says: [all >= ENOUGH ? words.share(share) : ''],
    plot: { kind: 'tally', all, reached: satisfied },
    rows: [
      [words.high, said],
      [words.low, number(all - satisfied, language)],
    ],
  };
}

const number = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);

/** A definition, and what the bound beside it means. */
function withBound(defined: string, patience: number | undefined, words: DeskNumbersWords, language: Language): string {
  if (patience === undefined) return defined;
  return `${defined} ${words.alertAfter(durationInWords(patience, language, words.briefly))}`;
}

function boundOf(
  patience: number | undefined,
  scale: Scale,
  words: DeskNumbersWords,
): { at: number; label: string } | undefined {
  return patience === undefined ? undefined : { at: scale.at(patience), label: words.alert };
}

function markNames({ marks }: Scale, language: Language): string[] {
  return marks.map((mark) => durationInWords(mark, language, '0'));
}

function groupsOf(
  { marks }: Scale,
  lengths: readonly number[],
  words: DeskNumbersWords,
  language: Language,
): [string, string][] {
  const named = (place: number): string => durationInWords(marks[place] ?? 0, language, words.briefly);
  return countBetween(marks, lengths).flatMap((count, place): [string, string][] => {
    const name =
      place === 0
        ? words.under(named(1))
        : place + 1 < marks.length
          ? words.between(named(place), named(place + 1))
          : words.over(named(place));
    return place + 1 < marks.length || count > 0 ? [[name, number(count, language)]] : [];
  });
}

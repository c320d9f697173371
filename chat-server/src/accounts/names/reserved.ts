import {
  ALONE,
  HANDLES_APART,
  IN_HANDLES,
  NAMES_APART,
  PREFIXES,
  RESERVED_WORDS,
  STEMS,
} from './data/reserved-words.ts';
import { readSigns, toLatin, toSkeleton } from './skeleton.ts';

const WORDS = new Set(RESERVED_WORDS.map(toSkeleton));
const LONELY = new Set(ALONE.map(toSkeleton));
const BEGINNINGS = STEMS.map(toSkeleton);
const BEFORE = PREFIXES.map(toSkeleton);
const NAMES = NAMES_APART.map(toSkeleton);
const INSIDE = IN_HANDLES.map(toSkeleton);
const HANDLES = HANDLES_APART.map(toSkeleton).sort((one, other) => other.length - one.length);

/** Whether a displayed name has a word that speaks for the site: whole, in pieces ("co.ach", "C o a c h"), or grown ("lecoach2"). */
export function passesForSite(name: string): boolean {
  // A capital inside a word begins another one, as in "CoachLéa".
  const latin = toLatin(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  const whole = toLatin(name);
  return [latin, whole, readSigns(latin), readSigns(whole)].some((reading) => {
    const pieces = toPieces(reading);
    const [only, ...more] = pieces.filter((piece) => !/^\d+$/.test(piece));
    const lonely = only !== undefined && more.length === 0 && readings(only).some((each) => LONELY.has(each));
    return lonely || pieces.some(speaks) || joins(pieces);
  });
}

/** Whether a handle speaks for the site: with a reserved word inside a part, or one that hyphens cut in pieces. */
export function passesForSiteInHandle(handle: string): boolean {
  const pieces = toPieces(toLatin(handle));
  const joined = pieces.map(toSkeleton).join('');
  return (
    pieces.some(holds) ||
    joins(pieces) ||
    INSIDE.some((word) => joined.startsWith(word) && holds(joined)) ||
    pieces.some((piece) => speaks(piece) || readings(piece).some((each) => LONELY.has(each)))
  );
}

function toPieces(latin: string): string[] {
  return latin.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
}

/** A piece, and the same without the digits around it: "coach2" is a coach, and "c0ach" is too. */
function readings(piece: string): string[] {
  return [toSkeleton(piece), toSkeleton(piece.replace(/^\d+|\d+$/g, ''))];
}

function speaks(piece: string): boolean {
  return readings(piece).some((each) => {
    const bare = [
      each,
      ...BEFORE.filter((prefix) => each.startsWith(prefix)).map((prefix) => each.slice(prefix.length)),
    ];
    return bare.some(
      (word) =>
        WORDS.has(word) ||
        (BEGINNINGS.some((stem) => word.startsWith(stem)) && !NAMES.some((known) => word.startsWith(known))),
    );
  });
}

/** Whether pieces in a row make a reserved word: from the start of one to the end of another, so that Marco Achille keeps his name. */
function joins(pieces: readonly string[]): boolean {
  return pieces.some((_, from) => {
    let joined = '';
    return pieces.slice(from).some((piece) => WORDS.has(toSkeleton((joined += piece))));
  });
}

function holds(piece: string): boolean {
  const rest = HANDLES.reduce((left, known) => left.replaceAll(known, ' '), toSkeleton(piece));
  return INSIDE.some((word) => rest.includes(word));
}

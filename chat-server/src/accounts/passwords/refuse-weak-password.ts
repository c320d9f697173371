import { countCharacters, LIMITS } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import { foldPassword, isCommon, LONGEST_COMMON } from './common-passwords.ts';

/** What a finger finds by walking: keyboards' rows and columns, digits, the alphabet. */
const WALKS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl'],
  ...['zxcvbnm', 'qwertzuiop', 'yxcvbnm', `&e"'(-e_ca)=`, '!@#$%^&*()', '1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn'],
  ...['7ujm', '8ik', '9ol', '1aqw', '2zsx', '4rfv', 'qaz', 'wsx', 'edc', 'rfv', 'aqw', 'zsx', '147', '258', '369'],
].flatMap((walk) => [walk, [...walk].reverse().join('')]);

/** Most digits and signs that are put before or after a word, and change little. */
const ORNAMENT = 6;

/** What lies beyond is not looked at, in UTF-16 units: NFKD makes 18 letters of one, and every look costs everybody's time. */
const LONGEST_JUDGED = 256;

/** Fewer digits than this and nothing else: a date, a telephone number, a card's number. */
const DIGITS_ALONE = 12;

const LEET = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i', '€': 'e' };

/**
 * Refuses what is quickly guessed: under 8 characters; one or two characters repeated; a walk over the keyboard; few digits alone; what
 * the offline list has, also with ornaments, in leetspeak, backwards or repeated; made of the site's or the person's own words.
 * Nothing is asked about composition. Error: `weak_password`.
 */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  const folded = foldPassword(password).slice(0, LONGEST_JUDGED);
  const weak =
    countCharacters(password) < LIMITS.passwordMin ||
    new Set(folded).size < 3 ||
    isOwn(folded, own) ||
    isWalk(folded) ||
    isDigits(folded) ||
    isVariantOfCommon(folded) ||
    isRepeated(folded);
  if (weak) throw new AppError('weak_password', { field: 'password' });
}

function isOwn(folded: string, own: readonly string[]): boolean {
  const words = [
    'repere',
    'password',
    'motdepasse',
    ...own.flatMap((each) => foldPassword(each).split(/[^\p{L}\p{N}]+/u)),
  ]
    .filter((word) => word.length >= 4)
    .sort((one, other) => other.length - one.length);
  return [folded, ...unleet(folded)].some((plain) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain);
    const bare = rest.replace(/[^\p{L}\p{N}]|\d{1,4}$/gu, '');
    return rest.length < plain.length && bare.length < 3;
  });
}

/** Whether steps of three or more keys along the walks leave fewer than three characters. */
function isWalk(folded: string): boolean {
  let rest = 0;
  for (let at = 0; at < folded.length;) {
    let step = 0;
    while (step < 26 && at + step < folded.length && isStep(folded.slice(at, at + Math.max(step + 1, 3)))) step += 1;
    if (step < 3) rest += 1;
    at += step < 3 ? 1 : step;
  }
  return rest < 3;
}

function isStep(keys: string): boolean {
  return keys.length >= 3 && (WALKS.some((walk) => walk.includes(keys)) || new Set(keys).size === 1);
}

function isDigits(folded: string): boolean {
  const digits = folded.replace(/[\s./+-]/g, '');
  return /^\d+$/.test(digits) && digits.length < DIGITS_ALONE;
}

/** The shortest text that the password repeats, if it does: `marseille marseille`, `chat1chat1`. */
function isRepeated(folded: string): boolean {
  const plain = folded.replace(/[^\p{L}\p{N}]/gu, '');
  const period = (plain + plain).indexOf(plain, 1);
  if (plain === '' || period >= plain.length) return false;
  const unit = plain.slice(0, period);
  return unit.length < LIMITS.passwordMin || isWalk(unit) || isVariantOfCommon(unit);
}

function isVariantOfCommon(folded: string): boolean {
  if (folded.length > LONGEST_COMMON + ORNAMENT) return false;
  // Among digits alone a part would be found by luck.
  if (!/\p{L}/u.test(folded)) return isCommon(folded);
  return [folded, folded.replace(/[^\p{L}\p{N}]/gu, '')].some((text) => {
    const before = Math.min(ORNAMENT, /^[^\p{L}]*/u.exec(text)![0].length);
    const after = Math.min(ORNAMENT, /[^\p{L}]*$/u.exec(text)![0].length);
    for (let from = 0; from <= before; from += 1)
      for (let to = 0; to <= after && from + to <= ORNAMENT; to += 1) {
        const core = text.slice(from, text.length - to);
        if ([core, ...unleet(core)].some((each) => isCommon(each) || isCommon([...each].reverse().join(''))))
          return true;
      }
    return false;
  });
}

/** What leetspeak may have been: 1 is written for i and for l. */
function unleet(text: string): string[] {
  const read = text.replace(/[0134578@$!€]/g, (sign) => LEET[sign as unknown as keyof typeof LEET]);
  const other = text
    .replaceAll('1', 'l')
    .replace(/[034578@$!€]/g, (sign) => LEET[sign as unknown as keyof typeof LEET]);
  return [read, other];
}

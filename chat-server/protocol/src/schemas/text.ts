import { z } from 'zod';
import { countCharacters, HANDLE_PATTERN, LIMITS } from '../index.ts';

/** Text that a person wrote: well-formed Unicode, not blank, at most `max` characters. Control characters other than tab and line feed are refused. */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed(), 'not well-formed Unicode')
    .refine((value) => value.trim().length > 0, 'blank')
    .superRefine((value, { addIssue }) => {
      // A character has at least one code unit: next to no text has to be counted.
      if (value.length > max && countCharacters(value) > max)
        addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
    })
    .refine((value) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value), 'control character');
}

/** A single line that a person wrote. */
export function line(max: number) {
  return text(max).refine((value) => !/[\n\t\u2028\u2029]/.test(value), 'more than one line');
}

/**
 * What nobody sees, or what turns the text around it: format and bidirectional controls, tags, fillers, the blank of Braille, private use,
 * what Unicode has not assigned. Variation selectors stay: they colour emoji.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;

const JOINING =
  '\\p{Script=Arab}\\p{Script=Syrc}\\p{Script=Deva}\\p{Script=Beng}\\p{Script=Guru}\\p{Script=Gujr}\\p{Script=Orya}\\p{Script=Taml}\\p{Script=Telu}\\p{Script=Knda}\\p{Script=Mlym}\\p{Script=Sinh}\\p{Script=Khmr}\\p{Script=Mymr}';
const JOINED = new RegExp(`(?<=[${JOINING}]\\p{M}*)[\\u200c\\u200d](?=[${JOINING}])`, 'gu');

/** Takes the joiners out that mean something: between letters of scripts that need them, and inside an emoji. */
function withoutJoiners(value: string): string {
  return value
    .replace(JOINED, '')
    .replace(/(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})/gu, '');
}

/** What a person is called: one line, in NFC, without stray white space. */
export const personName = line(LIMITS.nameLength)
  .refine((value) => !HIDDEN.test(withoutJoiners(value)), 'hidden or unassigned character')
  .refine((value) => !/\p{M}{4}/u.test(value.normalize('NFC')), 'too many marks on one letter')
  .transform((value) => value.normalize('NFC').trim().replace(/\s+/gu, ' '));

export const uuid = z.uuid();

/** Addresses compare in lower case and NFC, without the white space that a phone's keyboard adds. */
export const email = z
  .string()
  .max(LIMITS.emailLength)
  .transform((value) => value.normalize('NFC').trim().toLowerCase())
  .pipe(z.email());

export const handle = z
  .string()
  .max(LIMITS.handleMax * 2)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.string().regex(HANDLE_PATTERN));

/** Any password of 8 to 200 characters: nothing is cut, nothing about its composition is asked. */
export const password = z
  .string()
  .refine((value) => value.isWellFormed(), 'not well-formed Unicode')
  .refine((value) => countCharacters(value) <= LIMITS.passwordMax, 'too long');

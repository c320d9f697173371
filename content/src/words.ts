import { z } from 'zod';

/** The error that an editor reads for one field: what is wrong with it, then what to type instead. */
export function expecting(instead: string) {
  return {
    error: (issue: { input?: unknown }) =>
      issue.input === undefined ? `is missing. Add ${instead}.` : `is not valid. Write ${instead}.`,
  };
}

/** One line of visible words, `min` to `max` characters long; `instead` tells the editor what belongs here. */
export function words(min: number, max: number, instead: string) {
  return z
    .string(expecting(instead))
    .trim()
    .min(min, `is shorter than ${min} characters. Write ${instead}.`)
    .max(max, `is longer than ${max} characters. Cut it down to ${instead}.`)
    .regex(/^[^\n]*$/, `runs over several lines. Write ${instead} on one line.`);
}

/** A short name made for machines: lower-case ASCII words joined by single hyphens, such as `energy-needs`. */
export function kebab(instead: string) {
  return z
    .string(expecting(instead))
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      `may hold only the letters a to z without accents, digits, and single hyphens between them. Write ${instead}.`,
    );
}

/** A list with at least `min` entries, none of them twice. */
export function list<T extends z.ZodType>(entry: T, min: number, instead: string) {
  return z
    .array(entry, expecting(instead))
    .min(min, `holds fewer than ${min}. Add ${instead}.`)
    .refine((entries) => new Set(entries.map((one) => JSON.stringify(one))).size === entries.length, {
      error: `says the same thing twice. Keep one of the two.`,
    });
}

/** A choice from a closed list, named in full when the choice is not on it. */
export function choice<const T extends readonly [string, ...string[]]>(options: T) {
  return z.enum(options, expecting(`one of: ${options.join(', ')}`));
}

/** A group of fields and no others, so that a misspelt field is found instead of ignored. */
export function fields<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `holds ${issue.keys.map((key) => `"${key}"`).join(', ')}, which is no field. The fields are: ${known}.`
        : `is not complete. Write the fields ${known}.`,
  });
}

import { z } from 'zod';
import { DESK_QUEUES, LANGUAGES, LIMITS, PLACEHOLDERS } from '../index.ts';
import { sitePath } from './conversations.ts';
import { line, text, uuid } from './text.ts';

const act = { conversationId: uuid, clientId: uuid };

/** A zone that the platform knows, by its name in the IANA database. */
const zone = z
  .string()
  .max(64)
  .refine((name) => /^[A-Za-z]/.test(name) && isZone(name), 'not a time zone');

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'not a time of day');

const interval = z
  .strictObject({ from: time, to: z.union([time, z.literal('24:00')]) })
  .refine(({ from, to }) => from !== to, 'begins when it ends');

const hours = z.strictObject({
  zone,
  week: z.array(z.array(interval).max(10)).length(7),
  closedOn: z.array(z.iso.date()).max(400),
});

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const patience = z.int().min(MINUTE).max(WEEK);

const score = z.int().min(1).max(5);
const ratingWords = text(LIMITS.ratingLength).optional();

/** Text in which braces hold nothing but what a client fills in. */
const cannedText = text(LIMITS.messageLength).refine(
  (words) => [...words.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => PLACEHOLDERS.some((each) => each === name)),
  `braces hold something else than ${PLACEHOLDERS.join(', ')}`,
);

const shortcut = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim().toLowerCase())
  .pipe(line(LIMITS.shortcutLength).regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u, 'letters, digits and hyphens'));

/** One schema for each request of the desk. */
export const deskSchemas = {
  'desk:queue': z.strictObject({ queue: z.enum(DESK_QUEUES), cursor: z.string().max(400).optional() }),
  'desk:claim': z.strictObject(act),
  'desk:assign': z.strictObject({ ...act, to: uuid.nullable(), words: text(LIMITS.noteLength).optional() }),
  'desk:close': z.strictObject(act),
  'desk:reopen': z.strictObject(act),
  'desk:note': z.strictObject({ ...act, text: text(LIMITS.noteLength) }),
  'desk:label': z.strictObject({
    ...act,
    label: line(LIMITS.labelLength).transform((label) => label.normalize('NFC').trim()),
    on: z.boolean(),
  }),
  'desk:coaches': z.strictObject({}),
  'desk:numbers': z.strictObject({}),
  'desk:card': z.strictObject({ conversationId: uuid }),
  'page:tell': z.strictObject({ url: sitePath, title: line(LIMITS.titleLength) }),
  'canned:list': z.strictObject({}),
  'canned:save': z.strictObject({
    id: uuid,
    language: z.enum(LANGUAGES),
    shortcut,
    title: line(LIMITS.titleLength),
    text: cannedText,
  }),
  'canned:remove': z.strictObject({ id: uuid }),
  'hours:read': z.strictObject({}),
  'hours:save': z.strictObject({ hours: hours.nullable(), mailAfter: patience, alertAfter: patience }),
  'conversation:rate': z.strictObject({ ...act, score, words: ratingWords }),
  'satisfaction:answer': z.strictObject({ score: score.nullable(), words: ratingWords }),
};

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

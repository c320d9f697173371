import { CONVERSATION_KINDS, LANGUAGES, LIMITS, ROLES, UNITS, URGENCIES } from '@repere/protocol';
import { article, email, handle, line, origin, personName, requestSchemas, text, uuid } from '@repere/protocol/schemas';
import { z } from 'zod';
import { OWN_HASH } from '../accounts/index.ts';

/** What the first line says of a file. */
export const FORMAT = 'repere-data';

/** Version of the lines. It rises when a reader of an older one could misread them. */
export const FORMAT_VERSION = 2;

/** Versions that this release reads. The first had of conversations only `created`, `joined`, `accepted` and `message`. */
const READABLE = [1, FORMAT_VERSION];

/** Milliseconds since the epoch. */
const time = z.int().min(0);

/** argon2id with our parameters, as a PHC string, or PBKDF2 in Django's form: a sign-in hashes the latter anew. */
const passwordHash = z
  .string()
  .max(500)
  .refine(
    (value) =>
      (value.startsWith(OWN_HASH) && /^[\w+/]+\$[\w+/]+$/.test(value.slice(OWN_HASH.length))) ||
      /^pbkdf2_sha256\$[1-9]\d{0,6}\$[^$]{1,128}\$[A-Za-z\d+/]{43}=$/.test(value),
    `neither argon2id (${OWN_HASH}…) nor pbkdf2_sha256$…: without a hash, a new password is set by mail`,
  );

/** What a person wrote; `null` where it was erased, deleted, or replaced by a later wording. */
const written = text(LIMITS.messageLength).nullable();

/** For its author alone, because of a block or a declined request. */
const withheld = z.literal(true).optional();

/** The sequence of a message. */
const target = z.int().min(1);

const sharedEvents = [
  z.strictObject({ type: z.literal('created'), kind: z.enum(CONVERSATION_KINDS) }),
  z.strictObject({ type: z.literal('joined'), account: uuid }),
  z.strictObject({ type: z.literal('accepted') }),
  z.strictObject({
    type: z.literal('message'),
    /** In its present wording. */
    text: written,
    origin: origin.optional(),
    article: article.optional(),
    quotes: target.optional(),
    withheld,
  }),
  z.strictObject({
    type: z.literal('edited'),
    target,
    text: written,
    /** What the message came with, and keeps. */
    origin: origin.optional(),
    article: article.optional(),
    withheld,
  }),
  z.strictObject({ type: z.literal('deleted'), target, withheld }),
  z.strictObject({ type: z.literal('assigned'), account: uuid.nullable() }),
  z.strictObject({ type: z.literal('closed') }),
  z.strictObject({ type: z.literal('reopened') }),
  z.strictObject({ type: z.literal('rated'), score: z.int().min(1).max(5), words: written.default(null) }),
] as const;

const deskEvents = [
  z.strictObject({ type: z.literal('note'), text: written }),
  z.strictObject({ type: z.literal('labelled'), label: line(LIMITS.titleLength).nullable(), on: z.boolean() }),
  z.strictObject({ type: z.literal('handed'), account: uuid, words: written.default(null) }),
  z.strictObject({ type: z.literal('flagged'), urgency: z.enum(URGENCIES), target }),
] as const;

const event = z.discriminatedUnion('type', [...sharedEvents, ...deskEvents]);

const DESK_TYPES: ReadonlySet<string> = new Set(deskEvents.map(({ shape }) => shape.type.value));

/** Whether an event belongs to the desk stream, which is numbered apart. */
export function isDesk(of: EventOfLine): boolean {
  return DESK_TYPES.has(of.type);
}

const header = z.object({
  type: z.literal('header'),
  format: z.literal(FORMAT),
  version: z.literal(READABLE, `this release reads versions ${READABLE.join(' and ')}`),
  exportedAt: time.optional(),
});

const erasure = z.strictObject({
  type: z.literal('erasure'),
  account: uuid,
  at: time,
  coachingConversations: z.array(uuid).max(100_000),
});

const account = z
  .strictObject({
    type: z.literal('account'),
    /** Without one it gets a new one, and no other line can speak of it. */
    id: uuid.optional(),
    email: email.optional(),
    handle,
    /** Held as well, so that nobody passes for this person under it. */
    formerHandle: handle.optional(),
    handleChangedAt: time.optional(),
    name: personName,
    role: z.enum(ROLES).default('member'),
    language: z.enum(LANGUAGES).default('fr'),
    about: text(LIMITS.aboutLength).optional(),
    units: z.enum(UNITS).optional(),
    findable: z.boolean().optional(),
    showPresence: z.boolean().optional(),
    passwordHash: passwordHash.optional(),
    passwordChangedAt: time.optional(),
    createdAt: time.optional(),
    ofAgeAt: time.optional(),
    consentAt: time.optional(),
    external: z.strictObject({ origin: z.string().max(300), subject: z.string().min(1).max(200) }).optional(),
    suspendedAt: time.optional(),
    erasureAt: time.optional(),
  })
  .refine((value) => value.id !== undefined || value.email !== undefined, 'an account needs an id or an email')
  .refine(
    ({ external, email: address, passwordHash: hash, role }) =>
      !external || (address === undefined && hash === undefined && role === 'member'),
    { path: ['external'], message: 'a guest of another site is a member without an address or a password' },
  );

const events = z.strictObject({
  type: z.literal('events'),
  conversation: uuid,
  /** The number of the first of the events that everybody sees. Without it they go to the end. */
  seq: z.int().min(1).optional(),
  /** The same of the first that only coaches see. */
  deskSeq: z.int().min(1).optional(),
  by: uuid,
  /** The author's role when it was written, where it is another than the account's now. */
  role: z.enum(ROLES).optional(),
  clientId: uuid,
  at: time,
  events: z.array(event).min(1).max(20),
});

const read = z.strictObject({ type: z.literal('read'), conversation: uuid, account: uuid, seq: z.int().min(1) });

const mark = z.strictObject({
  type: z.literal('mark'),
  conversation: uuid,
  account: uuid,
  delivered: z.int().min(1),
  /** What was read was delivered. */
  read: z.int().min(0),
});

const block = z.strictObject({ type: z.literal('block'), account: uuid, blocked: uuid, at: time });

const answer = z.strictObject({
  type: z.literal('answer'),
  account: uuid,
  conversation: uuid,
  answer: z.enum(['ignore', 'decline']),
  at: time,
});

const canned = requestSchemas['canned:save'].extend({ type: z.literal('canned') });

const desk = requestSchemas['hours:save'].extend({ type: z.literal('desk') });

const satisfaction = z.strictObject({
  type: z.literal('satisfaction'),
  account: uuid,
  at: time,
  /** `null` where the person did not want to say. */
  score: z.int().min(1).max(5).nullable(),
  words: text(LIMITS.messageLength).nullable().default(null),
});

/** One line of a file of data: docs/data-format.md tells what each means. */
export const dataLine = z.discriminatedUnion('type', [
  header,
  erasure,
  account,
  events,
  read,
  mark,
  block,
  answer,
  canned,
  desk,
  satisfaction,
]);

export type DataLine = z.infer<typeof dataLine>;
export type LineOf<Type extends DataLine['type']> = Extract<DataLine, { type: Type }>;
export type EventOfLine = z.infer<typeof event>;

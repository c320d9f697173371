import { CONVERSATION_KINDS, LANGUAGES, LIMITS, ROLES, UNITS } from '@repere/protocol';
import { email, handle, origin, personName, text, uuid } from '@repere/protocol/schemas';
import { z } from 'zod';

/** What the first line says of a file. */
export const FORMAT = 'repere-data';

/** Version of the lines. It rises when a reader of an older one could misread them. */
export const FORMAT_VERSION = 1;

/** Milliseconds since the epoch. */
const time = z.int().min(0);

/** argon2id as a PHC string, or PBKDF2 in Django's form: a sign-in hashes the latter anew. */
const passwordHash = z
  .string()
  .max(500)
  .regex(
    /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$|^pbkdf2_sha256\$[1-9]\d{0,6}\$[^$]{1,128}\$[A-Za-z\d+/]{43}=$/,
    'neither argon2id (PHC) nor pbkdf2_sha256$…',
  );

const message = z.strictObject({
  type: z.literal('message'),
  /** `null` where it was erased. */
  text: text(LIMITS.messageLength).nullable(),
  origin: origin.optional(),
  /** For its author alone, because of a block or a declined request. */
  withheld: z.literal(true).optional(),
});

const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('created'), kind: z.enum(CONVERSATION_KINDS) }),
  z.strictObject({ type: z.literal('joined'), account: uuid }),
  z.strictObject({ type: z.literal('accepted') }),
  message,
]);

const header = z.object({
  type: z.literal('header'),
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION, `this release reads version ${FORMAT_VERSION}`),
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
  /** The number of the first of the events. Without it they go to the end. */
  seq: z.int().min(1).optional(),
  by: uuid,
  /** The author's role when it was written, where it is another than the account's now. */
  role: z.enum(ROLES).optional(),
  clientId: uuid,
  at: time,
  events: z.array(event).min(1).max(20),
});

const read = z.strictObject({ type: z.literal('read'), conversation: uuid, account: uuid, seq: z.int().min(1) });

const block = z.strictObject({ type: z.literal('block'), account: uuid, blocked: uuid, at: time });

const answer = z.strictObject({
  type: z.literal('answer'),
  account: uuid,
  conversation: uuid,
  answer: z.enum(['ignore', 'decline']),
  at: time,
});

/** One line of a file of data: docs/data-format.md tells what each means. */
export const dataLine = z.discriminatedUnion('type', [header, erasure, account, events, read, block, answer]);

export type DataLine = z.infer<typeof dataLine>;
export type LineOf<Type extends DataLine['type']> = Extract<DataLine, { type: Type }>;
export type EventOfLine = z.infer<typeof event>;

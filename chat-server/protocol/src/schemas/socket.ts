import { z } from 'zod';
import {
  countCharacters,
  type Handshake,
  LIMITS,
  REPORT_DECISIONS,
  REPORT_REASONS,
  REPORT_STATES,
  REQUEST_ANSWERS,
  type RequestName,
  type Requests,
} from '../index.ts';
import { article, origin } from './conversations.ts';
import { tellTyping, watchPresence } from './presence.ts';
import { deskSchemas } from './desk.ts';
import { line, text, uuid } from './text.ts';

const sequence = z.int().min(0);
/** Milliseconds; nobody waits for longer than a week. */
const elapsed = z
  .int()
  .min(0)
  .max(7 * 24 * 60 * 60_000);
const named = { conversationId: uuid, clientId: uuid };
const message = {
  ...named,
  text: text(LIMITS.messageLength),
  origin: origin.optional(),
  article: article.optional(),
  waited: elapsed.optional(),
};
/** The number of an event that there is. */
const place = z.int().min(1);
const position = z.strictObject({ conversationId: uuid, seq: sequence });
const page = { conversationId: uuid, limit: z.int().min(1).max(LIMITS.eventsPage).optional() };

const cursor = z.string().max(400);
const aboutPerson = z.strictObject({ account: uuid });
const report = { clientId: uuid, reason: z.enum(REPORT_REASONS), words: text(LIMITS.reportLength).optional() };

export const handshake = z.object({
  protocol: z.int(),
  bearer: z.string().max(200).optional(),
}) satisfies z.ZodType<Handshake>;

const readEvents = z.union([
  z.strictObject({ ...page, after: sequence }),
  z.strictObject({ ...page, before: sequence }),
]);

/** One schema for each request that a client can make. */
export const requestSchemas = {
  'conversation:start': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('coaching'), ...message, conversationId: z.uuidv4() }),
    z.strictObject({ kind: z.literal('direct'), with: uuid, ...message }),
  ]),
  'message:send': z.strictObject({
    ...message,
    quotes: z.strictObject({ seq: place, clientId: uuid }).optional(),
  }),
  'message:edit': z.strictObject({ ...named, seq: place, text: text(LIMITS.messageLength) }),
  'message:delete': z.strictObject({ ...named, seq: place }),
  'messages:find': z.strictObject({
    query: line(LIMITS.queryMax).refine((query) => countCharacters(query.trim()) >= LIMITS.queryMin, 'too short'),
    of: z.enum(['mine', 'desk']).optional(),
    conversationId: uuid.optional(),
    cursor: cursor.optional(),
  }),
  'conversations:list': z.strictObject({
    of: z.enum(['mine', 'requests', 'ignored', 'desk']),
    cursor: cursor.optional(),
  }),
  'events:read': readEvents,
  'conversation:mark-read': position,
  'conversation:mark-delivered': position,
  'heads:check': z.strictObject({}),
  'people:find': z.strictObject({ query: z.string().max(LIMITS.nameLength), cursor: cursor.optional() }),
  'people:blocked': z.strictObject({}),
  'person:read': aboutPerson,
  'person:block': aboutPerson,
  'person:unblock': aboutPerson,
  'request:answer': z.strictObject({ conversationId: uuid, answer: z.enum(REQUEST_ANSWERS) }),
  'report:file': z.union([
    z.strictObject({ ...report, conversationId: uuid, seq: place }),
    z.strictObject({ ...report, account: uuid }),
  ]),
  'presence:watch': watchPresence,
  'typing:tell': tellTyping,
  'reports:list': z.strictObject({ state: z.enum(REPORT_STATES).optional(), cursor: cursor.optional() }),
  'report:decide': z.strictObject({
    report: z.string().regex(/^[\da-f]{32}$/),
    decision: z.enum(REPORT_DECISIONS),
    words: text(LIMITS.reportLength).optional(),
  }),
  'problems:list': z.strictObject({ cursor: cursor.optional() }),
  'votes:list': z.strictObject({ cursor: z.string().max(1_000).optional() }),
  ...deskSchemas,
  'message:shown': z.strictObject({ conversationId: uuid, seq: place, ago: elapsed }),
  'desk:read': readEvents,
} satisfies { [Name in RequestName]: z.ZodType<Requests[Name]['payload']> };

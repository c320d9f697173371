import { z } from 'zod';
import { LANGUAGES, LIMITS, PROBLEM_KINDS, type RouteName, type RouteShapes, UNITS } from '../index.ts';
import { sitePath } from './conversations.ts';
import { email, handle, line, password, personName, text, uuid } from './text.ts';

const nothing = z.undefined();

/** A code as people type it: spaces and hyphens are theirs, and case means nothing. */
const code = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[\s-]/g, '').toUpperCase());

const ticketCode = { ticket: uuid, code };

const profile = z.strictObject({
  name: personName,
  handle,
  about: z
    .string()
    .transform((value) => (value.trim() === '' ? undefined : value))
    .pipe(text(LIMITS.aboutLength).optional())
    .transform((value) => value?.normalize('NFC').trim() ?? ''),
  language: z.enum(LANGUAGES),
  units: z.enum(UNITS),
  findable: z.boolean(),
  showPresence: z.boolean(),
});

/** One schema for the body of each route. */
export const routeSchemas = {
  register: z.strictObject({
    email,
    password,
    name: personName,
    handle,
    ofAge: z.boolean(),
    consent: z.boolean(),
    language: z.enum(LANGUAGES),
    replaces: uuid.optional(),
  }),
  confirmRegistration: z.strictObject({ registration: uuid, code }),
  signIn: z.strictObject({ email, password }),
  signInWithCode: z.strictObject(ticketCode),
  identify: z.strictObject({ token: z.string().max(4096) }),
  forgotPassword: z.strictObject({ email, language: z.enum(LANGUAGES) }),
  resetPassword: z.strictObject({ ...ticketCode, password }),
  session: nothing,
  signOut: nothing,
  confirmIdentity: z.strictObject({ password, code: code.optional() }),
  sessions: nothing,
  endSession: z.strictObject({ session: uuid }),
  endOtherSessions: nothing,
  changePassword: z.strictObject({ password }),
  changeAddress: z.strictObject({ email }),
  confirmAddress: z.strictObject(ticketCode),
  offerSecondFactor: nothing,
  enableSecondFactor: z.strictObject({ code }),
  disableSecondFactor: nothing,
  renewRecoveryCodes: nothing,
  saveProfile: profile,
  exportData: nothing,
  eraseAccount: nothing,
  cancelErasure: nothing,
  unread: nothing,
  hours: nothing,
  reportProblem: z.strictObject({
    clientId: uuid,
    page: sitePath,
    kind: z.enum(PROBLEM_KINDS).optional(),
    what: text(LIMITS.problemLength),
    contact: line(LIMITS.contactLength).optional(),
  }),
  vote: z.strictObject({ page: sitePath.regex(/^[^?#]*$/, 'not a page alone'), voter: uuid, helpful: z.boolean() }),
} satisfies { [Name in RouteName]: z.ZodType<RouteShapes[Name]['payload']> };

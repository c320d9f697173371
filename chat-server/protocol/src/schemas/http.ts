import { z } from 'zod';
import { LANGUAGES, type RouteName, type RouteShapes } from '../index.ts';
import { email, handle, password, personName, uuid } from './text.ts';

const nothing = z.undefined();

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
  confirmRegistration: z.strictObject({
    registration: uuid,
    code: z
      .string()
      .max(40)
      .transform((value) => value.replace(/\s/g, '')),
  }),
  signIn: z.strictObject({ email, password }),
  session: nothing,
  signOut: nothing,
  unread: nothing,
  identify: z.strictObject({ token: z.string().max(4096) }),
} satisfies { [Name in RouteName]: z.ZodType<RouteShapes[Name]['payload']> };

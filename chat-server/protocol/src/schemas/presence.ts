import { z } from 'zod';
import { LIMITS, type TellTyping, type WatchPresence } from '../index.ts';
import { uuid } from './text.ts';

export const watchPresence = z.strictObject({
  accounts: z.array(uuid).max(LIMITS.watched),
}) satisfies z.ZodType<WatchPresence>;

export const tellTyping = z.strictObject({
  conversationId: uuid,
  typing: z.boolean(),
  note: z.literal(true).optional(),
}) satisfies z.ZodType<TellTyping>;

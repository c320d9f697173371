import { AppError } from '../core/index.ts';
import { defineRoute, type Route } from '../http/index.ts';
import { countUnread } from './count-unread.ts';
import type { ConversationParts } from './parts.ts';

/** What a page asks while the widget is still closed: the badge. */
export function conversationRoutes(parts: Pick<ConversationParts, 'store' | 'relations'>): Route[] {
  const count = countUnread(parts);
  return [
    defineRoute({
      name: 'unread',
      rate: { burst: 60, perMinute: 60 },
      status: 200,
      handle: async (_, { identity }) => {
        if (!identity) throw new AppError('unauthenticated');
        return { unread: await count(identity) };
      },
    }),
  ];
}

import { defineRoute, type Route, visitorOf } from '../http/index.ts';
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
      handle: async (_, visit) => ({ unread: await count(visitorOf(visit)) }),
    }),
  ];
}

import { defineHandler, type Handler } from '../realtime/index.ts';
import { answerRequest } from './answer-request.ts';
import { deleteMessage, editMessage } from './change-message.ts';
import { findMessages } from './find-messages.ts';
import { listConversations } from './list-conversations.ts';
import { markDelivered } from './mark-delivered.ts';
import { markRead } from './mark-read.ts';
import type { ConversationParts } from './parts.ts';
import { readEvents } from './read-events.ts';
import { revisionOf } from './revision-of.ts';
import { sendMessage } from './send-message.ts';
import { startConversation } from './start-conversation.ts';
import { timed } from './timed.ts';

/** The socket requests of conversations. */
export function conversationHandlers(parts: ConversationParts): Handler[] {
  const { store, events } = parts;
  const time = timed(parts);
  const start = time(startConversation(parts));
  const send = time(sendMessage(parts));
  const list = listConversations(parts);
  const read = readEvents(parts);
  const catchUp: typeof read = async (wanted, identity) => {
    const page = await read(wanted, identity);
    if (!('before' in wanted)) events.caughtUp(page.events.length);
    return page;
  };
  const mark = markRead(parts);
  const answer = answerRequest(parts);
  const revision = revisionOf(parts);
  return [
    defineHandler({ name: 'conversation:start', rate: { burst: 10, perMinute: 10 }, handle: start }),
    defineHandler({ name: 'message:send', rate: { burst: 60, perMinute: 120 }, handle: send }),
    defineHandler({ name: 'message:edit', rate: { burst: 30, perMinute: 60 }, handle: editMessage(parts) }),
    defineHandler({ name: 'message:delete', rate: { burst: 30, perMinute: 60 }, handle: deleteMessage(parts) }),
    defineHandler({ name: 'messages:find', rate: { burst: 20, perMinute: 30 }, handle: findMessages(parts) }),
    defineHandler({ name: 'conversations:list', rate: { burst: 60, perMinute: 120 }, handle: list }),
    defineHandler({ name: 'events:read', rate: { burst: 200, perMinute: 600 }, handle: catchUp }),
    defineHandler({ name: 'conversation:mark-read', rate: { burst: 120, perMinute: 240 }, handle: mark }),
    defineHandler({
      name: 'conversation:mark-delivered',
      rate: { burst: 120, perMinute: 240 },
      handle: markDelivered(parts),
    }),
    defineHandler({
      name: 'heads:check',
      rate: { burst: 30, perMinute: 30 },
      handle: async (_, identity) => ({
        epoch: store.epoch(),
        revision: await revision(identity),
      }),
    }),
    defineHandler({ name: 'request:answer', rate: { burst: 30, perMinute: 30 }, handle: answer }),
  ];
}

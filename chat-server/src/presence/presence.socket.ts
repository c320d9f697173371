import { defineHandler, type Handler } from '../realtime/index.ts';
import type { PresenceParts } from './parts.ts';
import { tellTyping } from './tell-typing.ts';
import { watchPresence } from './watch-presence.ts';

/** The socket requests of what is true only now. */
export function presenceHandlers(parts: PresenceParts): Handler[] {
  return [
    defineHandler({ name: 'presence:watch', rate: { burst: 60, perMinute: 60 }, handle: watchPresence(parts) }),
    defineHandler({ name: 'typing:tell', rate: { burst: 60, perMinute: 120 }, handle: tellTyping(parts) }),
  ];
}

import { defineHandler, type Handler } from '../realtime/index.ts';
import { block } from './block.ts';
import { findReachable } from './find-reachable.ts';
import { listBlocked } from './list-blocked.ts';
import type { RelationParts } from './parts.ts';
import { readPerson } from './read-person.ts';
import { unblock } from './unblock.ts';

/** The socket requests about people. */
export function relationHandlers(parts: RelationParts): Handler[] {
  return [
    defineHandler({ name: 'people:find', rate: { burst: 30, perMinute: 60 }, handle: findReachable(parts) }),
    defineHandler({ name: 'people:blocked', rate: { burst: 30, perMinute: 30 }, handle: listBlocked(parts) }),
    defineHandler({ name: 'person:read', rate: { burst: 60, perMinute: 60 }, handle: readPerson(parts) }),
    defineHandler({ name: 'person:block', rate: { burst: 30, perMinute: 30 }, handle: block(parts) }),
    defineHandler({ name: 'person:unblock', rate: { burst: 30, perMinute: 30 }, handle: unblock(parts) }),
  ];
}

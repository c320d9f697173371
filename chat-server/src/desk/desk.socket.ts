import { defineHandler, type Handler } from '../realtime/index.ts';
import { assign } from './assign.ts';
import { listCanned } from './canned/list-canned.ts';
import { removeCanned } from './canned/remove-canned.ts';
import { saveCanned } from './canned/save-canned.ts';
import { readCard } from './card/read-card.ts';
import { tellPage } from './card/tell-page.ts';
import { claim } from './claim.ts';
import { close } from './close.ts';
import { readHours } from './hours/read-hours.ts';
import { saveHours } from './hours/save-hours.ts';
import { label } from './label.ts';
import { listCoaches } from './list-coaches.ts';
import { messageShown } from './measures/message-shown.ts';
import { readNumbers } from './measures/read-numbers.ts';
import { note } from './note.ts';
import type { DeskParts } from './parts.ts';
import { answerSatisfaction } from './ratings/answer-satisfaction.ts';
import { rate } from './ratings/rate.ts';
import { readDesk } from './read-desk.ts';
import { readQueue } from './read-queue.ts';
import { reopen } from './reopen.ts';

/** What one coach does, at once and a minute: a day's work, and no flood. */
const ACTS = { burst: 60, perMinute: 120 };

/** The socket requests of the desk. */
export function deskHandlers(parts: DeskParts): Handler[] {
  return [
    defineHandler({ name: 'desk:queue', rate: { burst: 60, perMinute: 120 }, handle: readQueue(parts) }),
    defineHandler({ name: 'desk:claim', rate: ACTS, handle: claim(parts) }),
    defineHandler({ name: 'desk:assign', rate: ACTS, handle: assign(parts) }),
    defineHandler({ name: 'desk:close', rate: ACTS, handle: close(parts) }),
    defineHandler({ name: 'desk:reopen', rate: ACTS, handle: reopen(parts) }),
    defineHandler({ name: 'desk:note', rate: ACTS, handle: note(parts) }),
    defineHandler({ name: 'desk:label', rate: ACTS, handle: label(parts) }),
    defineHandler({ name: 'desk:read', rate: { burst: 200, perMinute: 600 }, handle: readDesk(parts) }),
    defineHandler({ name: 'desk:coaches', rate: { burst: 30, perMinute: 60 }, handle: listCoaches(parts) }),
    defineHandler({ name: 'desk:numbers', rate: { burst: 10, perMinute: 10 }, handle: readNumbers(parts) }),
    defineHandler({ name: 'message:shown', rate: { burst: 120, perMinute: 240 }, handle: messageShown(parts) }),
    defineHandler({ name: 'desk:card', rate: { burst: 60, perMinute: 120 }, handle: readCard(parts) }),
    defineHandler({ name: 'page:tell', rate: { burst: 30, perMinute: 60 }, handle: tellPage(parts) }),
    defineHandler({ name: 'canned:list', rate: { burst: 30, perMinute: 30 }, handle: listCanned(parts) }),
    defineHandler({ name: 'canned:save', rate: { burst: 60, perMinute: 60 }, handle: saveCanned(parts) }),
    defineHandler({ name: 'canned:remove', rate: { burst: 60, perMinute: 60 }, handle: removeCanned(parts) }),
    defineHandler({ name: 'hours:read', rate: { burst: 30, perMinute: 30 }, handle: readHours(parts) }),
    defineHandler({ name: 'hours:save', rate: { burst: 30, perMinute: 30 }, handle: saveHours(parts) }),
    defineHandler({ name: 'conversation:rate', rate: { burst: 10, perMinute: 10 }, handle: rate(parts) }),
    defineHandler({ name: 'satisfaction:answer', rate: { burst: 5, perMinute: 1 }, handle: answerSatisfaction(parts) }),
  ];
}

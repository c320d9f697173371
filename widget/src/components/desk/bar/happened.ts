import type { ConversationEvent } from '@repere/protocol';
import type { Dates } from '../../../strings/dates.ts';
import type { DeskWords } from '../../../strings/desk.words.ts';

/** Who is named in what happened. */
export interface Naming {
  me: string;
  /** What somebody is called; a coach of whom nothing is known has a name as well. */
  name: (account: string) => string;
}

/** What last happened to a conversation at the desk, in a line; `undefined` while nothing did, as far as it is loaded. */
export function lastHappened(
  events: readonly ConversationEvent[],
  { me, name }: Naming,
  words: DeskWords,
  dates: Dates,
  now: number,
): string | undefined {
  const event = events.findLast(({ type }) => ['assigned', 'closed', 'reopened', 'rated'].includes(type));
  if (!event) return undefined;
  const mine = event.by === me;
  const when = words.whenHappened(dates.day(event.at, now), dates.time(event.at), dates.day(now, now));
  const by = name(event.by);
  switch (event.type) {
    case 'assigned': {
      if (event.account === null) return words.wasLeft(mine ? undefined : by, when);
      if (event.account === event.by) return words.wasTaken(mine ? undefined : by, when);
      return words.wasHanded(mine ? undefined : by, event.account === me ? undefined : name(event.account), when);
    }
    case 'closed':
      return words.wasClosed(mine ? undefined : by, when);
    case 'reopened':
      return words.wasReopened(mine ? undefined : by, when);
    case 'rated':
      return words.wasRated(by, event.score, when);
    default:
      return undefined;
  }
}

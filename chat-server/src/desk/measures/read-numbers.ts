import type { DeskNumbers } from '@repere/protocol';
import type { Head, StoredEvent } from '../../conversations/index.ts';
import type { DeskParts } from '../parts.ts';
import { startOfDay } from '../hours/start-of-day.ts';
import { median, ninetieth } from './spread.ts';
import { waitingNow } from './waiting-now.ts';

/** Conversations listed at once, and most that one call looks at: a desk with more has its metrics. */
const PAGE = 100;
const MOST = 1_000;

/** Events at the beginning of a conversation, among which its first answer is. */
const OPENING = 20;

type Parts = Pick<DeskParts, 'store' | 'settings' | 'clock'>;

/** How the desk stands, and what it has done since midnight in its own zone (of UTC, where it has no hours). */
export function readNumbers({ store, settings, clock }: Parts) {
  const waiters = waitingNow({ store });

  async function touchedSince(start: number): Promise<Head[]> {
    const found: Head[] = [];
    for (let page: Head[], below: Head | undefined; found.length < MOST; below = page.at(-1)) {
      page = await store.listKind('coaching', PAGE, below);
      const touched = page.filter(({ updatedAt }) => updatedAt >= start);
      found.push(...touched);
      if (touched.length < PAGE) break;
    }
    return found;
  }

  /** How long the first answer took, in milliseconds, where it was given since `start`. */
  async function firstAnswer({ id, participants, createdAt }: Head, start: number): Promise<number[]> {
    if (participants.length < 2) return [];
    const opening: StoredEvent[] = await store.eventsAfter(id, 0, OPENING);
    const answer = opening.find((event) => event.type === 'message' && event.by !== participants[0]);
    return answer && answer.at >= start ? [answer.at - createdAt] : [];
  }

  async function rating({ id, ratedSeq }: Head, start: number): Promise<number[]> {
    if (ratedSeq === 0) return [];
    const [event] = await store.eventsAfter(id, ratedSeq - 1, 1);
    return event?.type === 'rated' && event.at >= start ? [event.score] : [];
  }

  return async (): Promise<DeskNumbers> => {
    const now = clock.now();
    const since = startOfDay((await settings.read())?.hours?.zone ?? 'UTC', now);
    const waiting = await waiters();
    const touched = await touchedSince(since);
    const answers = (await Promise.all(touched.map((head) => firstAnswer(head, since)))).flat();
    const scores = (await Promise.all(touched.map((head) => rating(head, since)))).flat();
    return {
      since,
      waiting: waiting.length,
      ...(waiting.length > 0 && { waitingSince: Math.min(...waiting) }),
      answered: answers.length,
      ...(answers.length > 0 && { firstResponse: median(answers), firstResponse90: ninetieth(answers) }),
      ratings: scores.length,
      satisfied: scores.filter((score) => score >= 4).length,
    };
  };
}

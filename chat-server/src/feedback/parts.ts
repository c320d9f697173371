import type { Clock } from '../core/index.ts';
import type { FeedbackEvents } from './feedback.events.ts';
import type { ProblemStore } from './problem.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface FeedbackParts {
  problems: ProblemStore;
  clock: Clock;
  events: FeedbackEvents;
}

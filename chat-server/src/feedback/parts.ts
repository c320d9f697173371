import type { Broadcast, Clock } from '../core/index.ts';
import type { FeedbackEvents } from './feedback.events.ts';
import type { NewVoters } from './new-voters.ts';
import type { ProblemStore } from './problem.store.ts';
import type { VoteStore } from './vote.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface FeedbackParts {
  problems: ProblemStore;
  votes: VoteStore;
  /** Whether a path of the site, decoded and with its last slash, is a page. */
  isPage(path: string): Promise<boolean>;
  /** Told of each problem that is no wrong text: on which page, where it is one of the site's. */
  broken(page: string | undefined): void;
  newVoters: NewVoters;
  broadcast(): Broadcast;
  clock: Clock;
  events: FeedbackEvents;
}

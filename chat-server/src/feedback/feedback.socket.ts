import { defineHandler, type Handler } from '../realtime/index.ts';
import { listProblems } from './list-problems.ts';
import { listVotes } from './list-votes.ts';
import type { FeedbackParts } from './parts.ts';

/** The socket requests about what visitors tell us. */
export function feedbackHandlers(parts: FeedbackParts): Handler[] {
  return [
    defineHandler({ name: 'problems:list', rate: { burst: 30, perMinute: 30 }, handle: listProblems(parts) }),
    defineHandler({ name: 'votes:list', rate: { burst: 30, perMinute: 30 }, handle: listVotes(parts) }),
  ];
}

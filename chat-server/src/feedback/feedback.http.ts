import { defineRoute, type Route } from '../http/index.ts';
import { castVote } from './cast-vote.ts';
import type { FeedbackParts } from './parts.ts';
import { reportProblem } from './report-problem.ts';

/** The routes by which visitors tell us something, signed in or not. */
export function feedbackRoutes(parts: FeedbackParts): Route[] {
  const cast = castVote(parts);
  return [
    defineRoute({
      name: 'reportProblem',
      rate: { burst: 5, perMinute: 1 },
      status: 202,
      handle: reportProblem(parts),
    }),
    defineRoute({
      name: 'vote',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: (vote, { address }) => cast(vote, address),
    }),
  ];
}

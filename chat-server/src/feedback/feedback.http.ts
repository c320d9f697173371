import { defineRoute, type Route } from '../http/index.ts';
import type { FeedbackParts } from './parts.ts';
import { reportProblem } from './report-problem.ts';

/** The routes by which visitors tell us something, signed in or not. */
export function feedbackRoutes(parts: FeedbackParts): Route[] {
  return [
    defineRoute({
      name: 'reportProblem',
      rate: { burst: 5, perMinute: 1 },
      status: 202,
      handle: reportProblem(parts),
    }),
  ];
}

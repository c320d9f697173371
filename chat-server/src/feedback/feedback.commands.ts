import { z } from 'zod';
import { readArguments } from '../core/index.ts';
import { listProblems } from './list-problems.ts';
import { listVotes } from './list-votes.ts';
import type { FeedbackParts } from './parts.ts';

const page = z.strictObject({ cursor: z.string().max(1_000).optional() });

/** What the command line may ask about what visitors tell us. */
export function feedbackCommands(parts: FeedbackParts) {
  const problems = listProblems(parts);
  const votes = listVotes(parts);
  return {
    async 'problem.list'(args: unknown) {
      const { cursor } = readArguments(page, args ?? {}, 'the list');
      return problems(cursor === undefined ? {} : { cursor });
    },
    async 'votes.list'(args: unknown) {
      const { cursor } = readArguments(page, args ?? {}, 'the list');
      return votes(cursor === undefined ? {} : { cursor });
    },
  };
}

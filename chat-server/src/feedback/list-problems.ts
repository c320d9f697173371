import type { ProblemPage } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import type { FeedbackParts } from './parts.ts';
import type { ProblemPlace } from './problem.store.ts';

/** Problems in one answer. */
const PAGE = 20;

/** A page of what visitors found wrong, newest first. Error: `invalid_payload` (a cursor that we did not give). */
export function listProblems({ problems }: Pick<FeedbackParts, 'problems'>) {
  return async ({ cursor }: { cursor?: string }): Promise<ProblemPage> => {
    const found = await problems.list(PAGE + 1, cursor === undefined ? undefined : readCursor(cursor));
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    return { problems: page, ...(found.length > PAGE && last && { cursor: `${last.at}.${last.id}` }) };
  };
}

function readCursor(cursor: string): ProblemPlace {
  const [, at, id] = /^(\d{1,15})\.([\da-f]{32})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { at: Number(at), id };
}

import type { AnswerSatisfaction } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { askSatisfaction, QUARTER } from './ask-satisfaction.ts';

/**
 * Keeps what somebody says of their satisfaction, or that they would rather not say. The same answer again is a repeat. Errors: `forbidden`
 * (one was not asked), `not_stored`.
 */
export function answerSatisfaction(parts: Pick<DeskParts, 'store' | 'accounts' | 'satisfaction' | 'clock' | 'events'>) {
  const { accounts, satisfaction, clock, events } = parts;
  const asks = askSatisfaction(parts);
  return async ({ score, words }: AnswerSatisfaction, { account: id }: Identity): Promise<Record<string, never>> => {
    const account = await accounts.find(id);
    const asked = account !== undefined && (await asks(account));
    const at = clock.now();
    const added = await satisfaction.add(id, (earlier) => {
      const last = earlier.at(-1);
      const due = last === undefined || at - last.at >= QUARTER;
      if (asked && due) return { at, score, words: words ?? null };
      if (last && !due && last.score === score && last.words === (words ?? null)) return undefined;
      throw new AppError('forbidden');
    });
    if (added) events.rated('hub', score);
    return {};
  };
}

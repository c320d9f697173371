import type { DeskAct, DeskAnswer } from '@repere/protocol';
import { toPerson } from '../accounts/index.ts';
import { carer } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/** Takes a conversation that is in nobody's care into one's own; of two coaches at once, one has it. Errors: `already_claimed` with who has it, and those of an act. */
export function claim(parts: DeskParts) {
  const perform = act(parts);
  const carerOf = carer(parts);
  return (wanted: DeskAct, identity: Identity): Promise<DeskAnswer> =>
    perform(wanted, identity, ['claim'], async (head) => {
      const { account } = identity;
      const holder = await carerOf(head);
      if (holder?.id === account) return [];
      if (holder) throw new AppError('already_claimed', { by: toPerson(holder) });
      return [{ stream: 'shared', type: 'assigned', account }];
    });
}

import type { AssignConversation, DeskAnswer } from '@repere/protocol';
import { isAtWork, type NewEvent } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/**
 * Gives a conversation into somebody's care, or into nobody's, with a word to the coaches that its member never sees. Errors: `not_found`
 * with the field `to` (nobody who works here), `invalid_payload` (words to nobody), and those of an act.
 */
export function assign(parts: DeskParts) {
  const { accounts } = parts;
  const perform = act(parts);
  return (wanted: AssignConversation, identity: Identity): Promise<DeskAnswer> => {
    const { to, words } = wanted;
    return perform(wanted, identity, ['assign', to, words ?? null], async (head) => {
      if (to === null && words !== undefined) throw new AppError('invalid_payload', { field: 'words' });
      if (to !== null && !isAtWork(await accounts.find(to))) throw new AppError('not_found', { field: 'to' });
      const added: NewEvent[] = [];
      if (to !== (head.assignee ?? null)) added.push({ stream: 'shared', type: 'assigned', account: to });
      if (to !== null && words !== undefined)
        added.push({ stream: 'desk', type: 'handed', account: to, content: { text: words } });
      return added;
    });
  };
}

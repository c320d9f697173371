import type { DeskAnswer, NoteConversation } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/** Notes something for the coaches alone. Errors: those of an act. */
export function note(parts: DeskParts) {
  const perform = act(parts);
  return (wanted: NoteConversation, identity: Identity): Promise<DeskAnswer> =>
    perform(wanted, identity, ['note', wanted.text], () => [
      { stream: 'desk', type: 'note', content: { text: wanted.text } },
    ]);
}

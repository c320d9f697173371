import type { DeskAct, DeskAnswer } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/** Closes a conversation, until its member writes again. One that is closed stays so. Errors: those of an act. */
export function close(parts: DeskParts) {
  const perform = act(parts);
  return (wanted: DeskAct, identity: Identity): Promise<DeskAnswer> =>
    perform(wanted, identity, ['close'], ({ closed }) => (closed ? [] : [{ stream: 'shared', type: 'closed' }]));
}

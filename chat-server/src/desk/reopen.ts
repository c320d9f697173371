import type { DeskAct, DeskAnswer } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/** Opens a closed conversation again. One that is open stays so. Errors: those of an act. */
export function reopen(parts: DeskParts) {
  const perform = act(parts);
  return (wanted: DeskAct, identity: Identity): Promise<DeskAnswer> =>
    perform(wanted, identity, ['reopen'], ({ closed }) => (!closed ? [] : [{ stream: 'shared', type: 'reopened' }]));
}

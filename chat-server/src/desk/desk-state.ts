import type { DeskState } from '@repere/protocol';
import { toPerson } from '../accounts/index.ts';
import { carer, type Head } from '../conversations/index.ts';
import type { DeskParts } from './parts.ts';

/** What coaches see of a conversation beside its messages. */
export function deskState({ accounts }: Pick<DeskParts, 'accounts'>) {
  const carerOf = carer({ accounts });
  return async (head: Head): Promise<DeskState> => {
    const assignee = await carerOf(head);
    return {
      closed: head.closed,
      labels: [...head.labels],
      urgencies: [...head.urgencies],
      lastDeskSeq: head.lastDeskSeq,
      ...(assignee && { assignee: toPerson(assignee) }),
      ...(head.waitingSince !== undefined && { waitingSince: head.waitingSince }),
    };
  };
}

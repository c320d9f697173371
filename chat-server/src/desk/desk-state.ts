import type { DeskState } from '@repere/protocol';
import type { Head } from '../conversations/index.ts';
import type { DeskParts } from './parts.ts';

/** What coaches see of a conversation beside its messages. */
export function deskState({ people }: Pick<DeskParts, 'people'>) {
  return async (head: Head): Promise<DeskState> => {
    const [assignee] = head.assignee === undefined ? [] : await people([head.assignee]);
    return {
      closed: head.closed,
      labels: [...head.labels],
      urgencies: [...head.urgencies],
      lastDeskSeq: head.lastDeskSeq,
      ...(assignee && { assignee }),
      ...(head.waitingSince !== undefined && { waitingSince: head.waitingSince }),
    };
  };
}

import type { RequestState } from '@repere/protocol';
import { hasBlocked, type Relation } from '../relations/index.ts';
import type { Head } from './conversation.store.ts';

/** Which of somebody's lists a conversation stands in; `nowhere` while it has nothing to show them, or they want nothing of it. */
export type Standing = 'mine' | 'requests' | 'ignored' | 'nowhere';

/** The other person of a direct conversation. */
export function otherOf({ participants }: Head, account: string): string {
  return participants.find((each) => each !== account) ?? account;
}

/** Whether a conversation waits, and for whom: its creator or the one who was asked. */
export function requestState({ accepted, participants }: Head, account: string): RequestState | undefined {
  if (accepted) return undefined;
  return participants[0] === account ? 'outgoing' : 'incoming';
}

/** Where a conversation stands for one of its people, whose view the head is and whose relation this is. */
export function standingOf(head: Head, relation: Relation): Standing {
  const { account, answers } = relation;
  if (head.lastMessageSeq === 0) return 'nowhere';
  if (requestState(head, account) !== 'incoming') return 'mine';
  if (hasBlocked(relation, otherOf(head, account))) return 'nowhere';
  const answer = answers.find(({ conversation }) => conversation === head.id)?.answer;
  return answer === 'decline' ? 'nowhere' : answer === 'ignore' ? 'ignored' : 'requests';
}

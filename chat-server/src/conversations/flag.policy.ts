import type { Urgency } from '@repere/protocol';
import { type Identity, isStaff } from '../core/index.ts';
import type { Appended, Head, NewEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';

/** What one message calls for that a coach cannot give. */
export interface Attention {
  /** The events of its append, with a mark for the desk where coaches read the conversation. */
  flag(head: Head | undefined, events: NewEvent[]): NewEvent[];
  /** What its sender is told, at a repeat too. */
  tell(appended: Appended): { urgency?: Urgency };
}

/** Looks at what members write, to anybody. Coaches speak of such things with members, and are neither told nor flagged. */
export function attendTo({ urgencyOf, events }: Pick<ConversationParts, 'urgencyOf' | 'events'>) {
  return (text: string, identity: Identity): Attention => {
    const urgency = isStaff(identity) ? undefined : urgencyOf?.(text);
    if (!urgency) return { flag: (_, added) => added, tell: () => ({}) };
    return {
      flag: (head, added) => {
        const target = isCoaching(head, added) ? targetOf(head?.lastSeq ?? 0, added) : undefined;
        return target === undefined ? added : [...added, { stream: 'desk', type: 'flagged', urgency, target }];
      },
      tell: ({ repeated }) => {
        if (!repeated) events.urgent(urgency);
        return { urgency };
      },
    };
  };
}

function isCoaching(head: Head | undefined, added: readonly NewEvent[]): boolean {
  if (head) return head.kind === 'coaching';
  return added.some((event) => event.type === 'created' && event.kind === 'coaching');
}

/** The sequence of the message that an append adds or changes. */
function targetOf(lastSeq: number, added: readonly NewEvent[]): number | undefined {
  const shared = added.filter(({ stream }) => stream === 'shared');
  const edited = shared.find((event) => event.type === 'edited');
  if (edited) return edited.target;
  const place = shared.findIndex(({ type }) => type === 'message');
  return place < 0 ? undefined : lastSeq + 1 + place;
}

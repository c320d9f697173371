import type { QueueFilter, QueuePlace } from '../../conversations/conversation.store.ts';
import type { Conversation } from './conversation.ts';
import { compareRecency } from './recency-list.ts';
import { SortedList } from './sorted-list.ts';

type Queue = SortedList<Conversation, QueuePlace>;

/** The desk's queues: each conversation stands in that of everybody and in that of whoever cares for it, of the open ones or the closed ones. */
export class QueueList {
  readonly #queues = new Map<string, Queue>();

  constructor(conversations: readonly Conversation[]) {
    for (const conversation of conversations)
      for (const queue of this.#queuesOf(conversation, unordered)) queue.add(conversation);
    for (const queue of this.#queues.values()) queue.page(0);
  }

  add(conversation: Conversation): void {
    for (const queue of this.#queuesOf(conversation)) queue.add(conversation);
  }

  /** Before anything of a conversation changes that decides where it stands; {@link add} puts it back. */
  remove(conversation: Conversation): void {
    for (const queue of this.#queuesOf(conversation)) queue.lift(conversation);
  }

  page({ closed, assignee }: QueueFilter, limit: number, below?: QueuePlace): Conversation[] {
    return this.#queues.get(nameOf(closed, assignee))?.page(limit, below) ?? [];
  }

  #queuesOf({ desk: { closed, assignee } }: Conversation, make = ordered): Queue[] {
    return [nameOf(closed, undefined), nameOf(closed, assignee ?? null)].map((name) => {
      const queue = this.#queues.get(name) ?? make();
      this.#queues.set(name, queue);
      return queue;
    });
  }
}

function unordered(): Queue {
  return new SortedList(placeOf, compare);
}

/** Conversations come and go here, which a list without an order cannot do. */
function ordered(): Queue {
  const queue = unordered();
  queue.page(0);
  return queue;
}

/** No account is called "any" or "none": what stands for a person has a sign of its own. */
function nameOf(closed: boolean, assignee: string | null | undefined): string {
  const whose = assignee === undefined ? 'any' : assignee === null ? 'none' : `@${assignee}`;
  return `${closed ? 'closed' : 'open'} ${whose}`;
}

function placeOf(conversation: Conversation): QueuePlace {
  const { waitingSince } = conversation.desk;
  return {
    id: conversation.id,
    updatedAt: conversation.updatedAtFor(undefined),
    ...(waitingSince !== undefined && { waitingSince }),
  };
}

/** Higher comes first: who waits above who does not, and the longer the higher. */
function compare(one: QueuePlace, other: QueuePlace): number {
  const [since, otherSince] = [one.waitingSince ?? Infinity, other.waitingSince ?? Infinity];
  if (since === otherSince) return compareRecency(one, other);
  return since < otherSince ? 1 : -1;
}

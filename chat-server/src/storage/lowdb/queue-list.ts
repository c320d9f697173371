import type { QueueFilter, QueuePlace } from '../../conversations/conversation.store.ts';
import type { Conversation } from './conversation.ts';
import { compareIds, compareRecency } from './recency-list.ts';
import { SortedList } from './sorted-list.ts';

/** Where a conversation stands, as it was when it was put there: most of what happens to it moves it nowhere. */
interface Standing extends QueuePlace {
  conversation: Conversation;
  closed: boolean;
  assignee: string | undefined;
}

/** How the name of a coach's queue of open conversations begins. */
const CARED = 'open @';

type Queue = SortedList<Standing, QueuePlace>;

/** The desk's queues: each conversation stands in that of everybody and in that of whoever cares for it, of the open ones or the closed ones. */
export class QueueList {
  readonly #queues = new Map<string, Queue>();
  readonly #standing = new Map<Conversation, Standing>();

  constructor(conversations: readonly Conversation[]) {
    for (const conversation of conversations) this.#add(standingOf(conversation), unordered);
    for (const queue of this.#queues.values()) queue.page(0);
  }

  /** After anything has happened to a conversation, its creation too. */
  follow(conversation: Conversation): void {
    const before = this.#standing.get(conversation);
    if (before && standsThere(conversation, before)) return;
    if (before) for (const queue of this.#queuesOf(before, ordered)) queue.lift(before);
    this.#add(standingOf(conversation), ordered);
  }

  page({ closed, assignees }: QueueFilter, limit: number, below?: QueuePlace): Conversation[] {
    const names = new Set(assignees?.map((each) => nameOf(closed, each)) ?? [nameOf(closed, undefined)]);
    const pages = [...names].map((name) => this.#queues.get(name)?.page(limit, below) ?? []);
    const [first = [], ...others] = pages;
    // Each is in order: only of several something has to be made.
    const found = others.length === 0 ? first : pages.flat().sort((one, other) => compare(other, one));
    return found.slice(0, limit).map(({ conversation }) => conversation);
  }

  /** Whoever has open conversations in their care. */
  carers(): string[] {
    const open = [...this.#queues].filter(([, queue]) => queue.page(1).length > 0);
    return open.flatMap(([name]) => (name.startsWith(CARED) ? [name.slice(CARED.length)] : []));
  }

  #add(standing: Standing, make: () => Queue): void {
    this.#standing.set(standing.conversation, standing);
    for (const queue of this.#queuesOf(standing, make)) queue.add(standing);
  }

  #queuesOf({ closed, assignee }: Standing, make: () => Queue): Queue[] {
    return [nameOf(closed, undefined), nameOf(closed, assignee ?? null)].map((name) => {
      const queue = this.#queues.get(name) ?? make();
      this.#queues.set(name, queue);
      return queue;
    });
  }
}

function standingOf(conversation: Conversation): Standing {
  const { closed, assignee, waitingSince } = conversation.desk;
  const updatedAt = conversation.updatedAtFor(undefined);
  const { id } = conversation;
  return { conversation, id, updatedAt, closed, assignee, ...(waitingSince !== undefined && { waitingSince }) };
}

function standsThere(conversation: Conversation, { closed, assignee, waitingSince, updatedAt }: Standing): boolean {
  const now = conversation.desk;
  if (now.closed !== closed || now.assignee !== assignee || now.waitingSince !== waitingSince) return false;
  return waitingSince !== undefined || conversation.updatedAtFor(undefined) === updatedAt;
}

function unordered(): Queue {
  return new SortedList((standing: Standing): QueuePlace => standing, compare);
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

/** Higher comes first: who waits above who does not, and the longer the higher; of the same time, by id, so that only waiting moves them. */
function compare(one: QueuePlace, other: QueuePlace): number {
  const [since, otherSince] = [one.waitingSince ?? Infinity, other.waitingSince ?? Infinity];
  if (since !== otherSince) return since < otherSince ? 1 : -1;
  return since === Infinity ? compareRecency(one, other) : compareIds(one.id, other.id);
}

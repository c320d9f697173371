import type { ListPlace } from '../../conversations/conversation.store.ts';
import { SortedList } from './sorted-list.ts';

/** What has a place in a list: the same one for everybody, or one of its own for each viewer. */
interface Listed {
  id: string;
  updatedAtFor(viewer: string | undefined): number;
}

/** Conversations by (updatedAt, id) as one viewer sees them, the newest first. */
export class RecencyList<Item extends Listed> extends SortedList<Item, ListPlace> {
  /** Without a viewer, in the order of somebody from whom everything withheld is kept. */
  constructor(viewer?: string) {
    super((item) => ({ updatedAt: item.updatedAtFor(viewer), id: item.id }), compareRecency);
  }
}

/** Older first; of the same time, by id. */
export function compareRecency(one: ListPlace, other: ListPlace): number {
  return one.updatedAt - other.updatedAt || compareIds(one.id, other.id);
}

/** By code units, as they stand in the store. */
export function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

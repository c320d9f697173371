import type { ListPlace } from '../../conversations/conversation.store.ts';

/** What has a place in a list: the same one for everybody, or one of its own for each viewer. */
interface Listed {
  id: string;
  updatedAtFor(viewer: string | undefined): number;
}

/**
 * Conversations by (updatedAt, id) as one viewer sees them, the newest last inside and first outside. It is put in order when it is first read and kept so from
 * then on: loading a log costs no sorting, and moving a lively conversation costs next to nothing because it stands near the end.
 */
export class RecencyList<Item extends Listed> {
  readonly #viewer: string | undefined;
  readonly #items: Item[] = [];
  #ordered = false;

  /** Without a viewer, in the order of somebody from whom everything withheld is kept. */
  constructor(viewer?: string) {
    this.#viewer = viewer;
  }

  add(item: Item): void {
    if (this.#ordered) this.#items.splice(this.#below(this.#placeOf(item)), 0, item);
    else this.#items.push(item);
  }

  /** Before an item's place changes: takes it out, where there is an order to keep. */
  lift(item: Item): void {
    if (this.#ordered) this.#items.splice(this.#below(this.#placeOf(item)), 1);
  }

  /** After an item's place has changed. */
  lower(item: Item): void {
    if (this.#ordered) this.add(item);
  }

  /** At most `limit` items strictly below a place, the newest first. */
  page(limit: number, below?: ListPlace): Item[] {
    this.#order();
    const end = below ? this.#below(below) : this.#items.length;
    return this.#items.slice(Math.max(0, end - limit), end).reverse();
  }

  /** How many items stand below a place: where that place is, or would be. */
  #below(place: ListPlace): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.#placeOf(this.#items[middle]!), place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #order(): void {
    if (!this.#ordered) this.#items.sort((one, other) => compare(this.#placeOf(one), this.#placeOf(other)));
    this.#ordered = true;
  }

  #placeOf(item: Item): ListPlace {
    return { updatedAt: item.updatedAtFor(this.#viewer), id: item.id };
  }
}

function compare(one: ListPlace, other: ListPlace): number {
  return one.updatedAt - other.updatedAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

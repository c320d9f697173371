/**
 * Items by their places, the highest last inside and first outside. It is put in order when it is first read and kept so from then on:
 * loading a log costs no sorting, and moving what stands near the end costs next to nothing.
 */
export class SortedList<Item, Place> {
  readonly #placeOf: (item: Item) => Place;
  readonly #compare: (one: Place, other: Place) => number;
  readonly #items: Item[] = [];
  #ordered = false;

  constructor(placeOf: (item: Item) => Place, compare: (one: Place, other: Place) => number) {
    this.#placeOf = placeOf;
    this.#compare = compare;
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

  /** At most `limit` items strictly below a place, the highest first. */
  page(limit: number, below?: Place): Item[] {
    this.#order();
    const end = below === undefined ? this.#items.length : this.#below(below);
    return this.#items.slice(Math.max(0, end - limit), end).reverse();
  }

  /** How many items stand below a place: where that place is, or would be. */
  #below(place: Place): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#placeOf(this.#items[middle]!), place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #order(): void {
    if (!this.#ordered) this.#items.sort((one, other) => this.#compare(this.#placeOf(one), this.#placeOf(other)));
    this.#ordered = true;
  }
}

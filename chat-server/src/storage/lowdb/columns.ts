/** A column of 32-bit unsigned numbers that grows: four bytes a row, whatever the garbage collector thinks of a million rows. */
export class Column {
  #cells = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) {
      const larger = new Uint32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.#length] = value;
    this.#length += 1;
  }

  at(row: number): number {
    return this.#cells[row]!;
  }
}

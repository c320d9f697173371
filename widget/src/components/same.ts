/** Whether two lists hold the very same things in the same order: then what was made of the one need not be made again of the other. */
export function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

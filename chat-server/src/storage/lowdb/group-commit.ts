/**
 * Takes items in turn and commits them in groups: whatever arrives while one commit runs goes into the next, together.
 * Each caller is answered by the commit that held its item.
 */
export function groupCommit<Item>(commit: (group: Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: { items: Item[]; done: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return (item) => {
    if (waiting) {
      waiting.items.push(item);
      return waiting.done;
    }
    const items = [item];
    const done = last.then(() => {
      waiting = undefined;
      return commit(items);
    });
    waiting = { items, done };
    last = done.catch(() => undefined);
    return done;
  };
}

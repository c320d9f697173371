/** A round that is not begun again while it is under way: one that a slow disk holds up must not be overtaken by the next. */
export function alone(round: () => Promise<void>): () => Promise<void> {
  let underWay = false;
  return async () => {
    if (underWay) return;
    underWay = true;
    try {
      await round();
    } finally {
      underWay = false;
    }
  };
}

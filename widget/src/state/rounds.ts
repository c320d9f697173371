/**
 * Makes a function that runs `work` one at a time: calls that come meanwhile are one more round, and every caller's promise
 * resolves when the round that covers its call is over. A failing round is not repeated and not reported.
 */
export function createRounds(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch(() => undefined);
    } while (again);
    // In the same step as the last look at the flag: a call in between would be waiting for a round that never comes.
    running = undefined;
  };
  return () => {
    if (running) again = true;
    return (running ??= run());
  };
}

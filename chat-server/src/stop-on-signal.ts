/** Longest that a stop may take before the process ends anyway, in milliseconds. */
const LONGEST_STOP = 4_500;

/**
 * Ends the process on SIGTERM or Ctrl-C. Listening begins at once, so that a stop during the start is a stop all the same; `setStop`
 * names what has to be closed first. Further signals change nothing: npm hands each one on a second time.
 */
export function stopOnSignal(): { setStop(close: () => Promise<void>): void } {
  let close: (() => Promise<void>) | undefined;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    if (!close) process.exit(0);
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`repere: stopping failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  return { setStop: (how) => void (close = how) };
}

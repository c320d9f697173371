/** What a measured process says of itself when it is asked. */
export interface Usage {
  /** Processor time since its start, in microseconds. */
  cpu: number;
  /** Bytes, after a collection. */
  rss: number;
  heapUsed: number;
}

/** Answers a parent that asks for `usage`, and ends with it, or at its word. */
export function answerUsage(end: () => void): void {
  process.on('message', (asked) => {
    if (asked === 'end') return end();
    const { user, system } = process.cpuUsage();
    // Collected after the clock was read: what it takes is not the messages' fault.
    if (asked === 'usage after a collection') (globalThis as { gc?: () => void }).gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ cpu: user + system, rss, heapUsed } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
}

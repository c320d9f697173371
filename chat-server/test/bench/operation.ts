/** One thing that people do, and how it is measured. */
export interface Operation {
  name: string;
  /** How often it is done for one figure: what takes microseconds is timed many at a time. */
  batch: number;
  /** How many figures a round takes. */
  figures: number;
  /** How many of it one run does at once, where not one. */
  atOnce?: number;
  /** What has to be there before a figure, and is not timed. */
  prepare?(): Promise<unknown>;
  run(): Promise<unknown>;
}

/** Does it, and answers what one took each time, in milliseconds. */
export async function time({ batch, figures, atOnce = 1, prepare, run }: Operation): Promise<number[]> {
  const times: number[] = [];
  for (let figure = 0; figure < figures; figure += 1) {
    await prepare?.();
    const began = performance.now();
    for (let each = 0; each < batch; each += 1) await run();
    times.push((performance.now() - began) / batch / atOnce);
  }
  return times;
}

/** One thing that people do, and how it is measured. */
export interface Operation {
  name: string;
  /** How often it is done for one figure: what takes microseconds is timed many at a time. */
  batch: number;
  /** How many figures a round takes. */
  figures: number;
  run(): Promise<unknown>;
}

/** Does it, and answers what one took each time, in milliseconds. */
export async function time({ batch, figures, run }: Operation): Promise<number[]> {
  const times: number[] = [];
  for (let figure = 0; figure < figures; figure += 1) {
    const began = performance.now();
    for (let each = 0; each < batch; each += 1) await run();
    times.push((performance.now() - began) / batch);
  }
  return times;
}

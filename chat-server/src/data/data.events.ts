import type { Log } from '../observability/index.ts';

/** What happens to everything at once: one audit line each, with counts and no names. */
export function dataEvents(log: Log) {
  return {
    exported() {
      log.warn({ audit: true }, 'all data is exported from the command line, with its texts in the clear');
    },
    imported(added: number, refused: number) {
      log.warn({ added, refused, audit: true }, 'data was imported from the command line');
    },
  };
}

export type DataEvents = ReturnType<typeof dataEvents>;

/** What a rotating log needs to know. */
export interface RotatingLogOptions {
  /** The folder that all logs share. Created where it is missing. */
  folder: string;
  /** Lower-case letters: `app` makes `app.log`, which leads to the newest file in `app/`. */
  name: string;
  /** Whether a line has reached the operating system when `write` returns. Costs a system call a line; loses none to SIGKILL. */
  sync?: boolean;
  /** A file at or above this size, in bytes, gives way to the next one. */
  maxBytes: number;
  /** Each day (or each so many milliseconds) begins a new file. */
  frequency: 'daily' | number;
  /** How many files stay; older ones are removed, whichever run wrote them. */
  keep: number;
  /** What the files of this log may hold together, in bytes: the oldest go first, room for the newest to grow is kept. */
  maxTotalBytes: number;
  /** Told when a write fails (a full disk, say), and again only after a write has succeeded in between. Default: a line on stderr. */
  onError?: (error: Error) => void;
}

/** Refuses options that cannot work, before a file is touched. Throws a `TypeError` that names the option. */
export function validateOptions(options: RotatingLogOptions): void {
  if (!/^[a-z]+$/.test(options.name)) throw new TypeError(`name: lower-case letters only, not "${options.name}"`);
  for (const key of ['maxBytes', 'keep', 'maxTotalBytes'] as const) {
    if (!Number.isInteger(options[key]) || options[key] < 1) {
      throw new TypeError(`${key}: a whole number of at least 1, not ${options[key]}`);
    }
  }
  if (options.maxTotalBytes < options.maxBytes) {
    throw new TypeError(`maxTotalBytes: at least maxBytes (${options.maxBytes}), not ${options.maxTotalBytes}`);
  }
}

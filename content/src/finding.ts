/** One thing an editor should look at. An `error` stops the build; a `notice` is for the editors' report alone. */
export interface Finding {
  kind: 'error' | 'notice';
  /** The check that spoke, such as `claims`: its section in content/README.md says more. */
  check: string;
  /** The file's path below `content/`. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** What is wrong, in a sentence. */
  what: string;
  /** What to do about it, in a sentence. */
  fix: string;
}

/** A finding on one line, as a terminal or a test prints it. */
export function formatFinding({ file, line, kind, check, what, fix }: Finding): string {
  return `${file}:${line} ${kind} (${check}): ${what} ${fix}`;
}

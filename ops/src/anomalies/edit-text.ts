/** A place in a text, and what stands there from now on. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** The end of a line: where given, what is inserted begins on a line of its own. */
  newLine?: string;
  /** The end of a line: where given, what is inserted has an empty line above it. */
  apart?: string;
}

/** Makes all edits, each at its place in the text as it was; those of one place in the order in which they are given. */
export function editText(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, order) => ({ ...edit, order }));
  inOrder.sort((one, other) => one.start - other.start || one.order - other.order);
  let result = '';
  let done = 0;
  for (const { start, end, text: changed, newLine, apart } of inOrder) {
    result += text.slice(done, start);
    const eol = apart ?? newLine;
    if (eol !== undefined && !result.endsWith('\n')) result += eol;
    if (apart !== undefined && !/\n\r?\n$/.test(result)) result += apart;
    result += changed;
    done = end;
  }
  return result + text.slice(done);
}

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

/** Characters that hold an empty line. */
const LOOKED_AT = 4;

/** Makes all edits, each at its place in the text as it was; those of one place in the order in which they are given. */
export function editText(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, order) => ({ ...edit, order }));
  inOrder.sort((one, other) => one.start - other.start || one.order - other.order);
  const pieces: string[] = [];
  // What the text ends with so far: to look at all of it each time would copy it each time.
  let tail = '';
  const put = (piece: string) => {
    pieces.push(piece);
    tail = (tail + piece.slice(-LOOKED_AT)).slice(-LOOKED_AT);
  };
  let done = 0;
  for (const { start, end, text: changed, newLine, apart } of inOrder) {
    put(text.slice(done, start));
    const eol = apart ?? newLine;
    if (eol !== undefined && !tail.endsWith('\n')) put(eol);
    if (apart !== undefined && !/\n\r?\n$/.test(tail)) put(apart);
    put(changed);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** How much text is gathered before it is sent, in UTF-16 units. */
const PIECE = 32 * 1024;

/** A value that is read while it is written: whatever JSON takes, and lists that come one by one, at any depth. */
type Streamed = unknown;

/** One JSON object, in pieces of a size worth sending, from members that come one by one. */
export async function* jsonPieces(members: AsyncIterable<readonly [string, Streamed]>): AsyncGenerator<string> {
  let piece = '';
  for await (const part of object(members)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function* object(
  members: AsyncIterable<readonly [string, Streamed]> | Iterable<readonly [string, Streamed]>,
): AsyncGenerator<string> {
  let before = '{';
  for await (const [name, member] of members) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* value(member);
    before = ',\n';
  }
  yield before === '{' ? '{}\n' : '}\n';
}

async function* list(items: AsyncIterable<Streamed>): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before;
    yield* value(item);
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}

async function* value(of: Streamed): AsyncGenerator<string> {
  if (isList(of)) yield* list(of);
  else if (holdsLists(of)) yield* object(Object.entries(of));
  else yield JSON.stringify(of);
}

function isList(of: Streamed): of is AsyncIterable<Streamed> {
  return typeof of === 'object' && of !== null && Symbol.asyncIterator in of;
}

function holdsLists(of: Streamed): of is Record<string, Streamed> {
  return typeof of === 'object' && of !== null && !Array.isArray(of) && Object.values(of).some(isList);
}

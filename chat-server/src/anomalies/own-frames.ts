/** How many frames tell one anomaly from another. */
const MOST = 3;

/** How much of a stack is read: lines, and characters in one. */
const MOST_LINES = 200;
const LONGEST_LINE = 1_000;

/** A file of ours, from its workspace on; whatever folder the product stands in stays out. */
const OWN =
  /^(?:.*[/\\])?((?:chat-server|widget|site|content|ops)\/(?:src|protocol\/src|logs\/src|test)\/[\w@./-]{1,160})$/;

/** The first functions of ours on a stack, each with its file and without its line: `castVote (chat-server/src/feedback/cast-vote.ts)`. */
export function ownFrames(stack: string): string[] {
  const frames: string[] = [];
  let begun = false;
  for (const line of stack.split('\n', MOST_LINES)) {
    if (line.length > LONGEST_LINE) continue;
    const [, frame] = /^\s+at (.+)$/.exec(line) ?? [];
    // Behind its frames an error tells of the one that caused it.
    if (frame === undefined) {
      if (begun) break;
      continue;
    }
    begun = true;
    const named = readFrame(frame);
    if (named !== undefined) frames.push(named);
    if (frames.length === MOST) break;
  }
  return frames;
}

function readFrame(frame: string): string | undefined {
  const [, name = '', inBrackets] = /^(?:async |new )*(.*?) ?\(([^()]*)\)$/.exec(frame) ?? [];
  const place = (inBrackets ?? frame.replace(/^(?:async |new )*/, '')).replace(/(?::\d+){1,2}$/, '');
  if (place.includes('/node_modules/')) return undefined;
  const file = OWN.exec(place)?.[1];
  if (file === undefined) return undefined;
  const called = name.replace(/ \[as [^\]]*\]$/, '');
  return `${/^[\w$.#<>]{1,80}$/.test(called) ? called : '<anonymous>'} (${file})`;
}

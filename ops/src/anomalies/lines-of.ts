/** One line of a text, without its end, and where it is. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  start: number;
  /** Behind its end. */
  next: number;
  /** Inside a fenced block or a comment: nothing there is a heading or a field. */
  hidden: boolean;
}

/** What makes a text unreadable, and where. */
export interface Fault {
  /** Counted from 1. */
  line: number;
  what: string;
}

/** Cuts a Markdown text into lines and sees which of them are only shown. A block that never ends, and the marks of a merge, are faults. */
export function linesOf(text: string): { lines: Line[]; faults: Fault[] } {
  const lines: Line[] = [];
  const faults: Fault[] = [];
  let open: { line: number; ends: (text: string) => boolean; called: string } | undefined;
  for (let start = 0, number = 1; start < text.length; number += 1) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end + 1;
    const content = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    const hidden = open !== undefined;
    if (open?.ends(content)) open = undefined;
    else if (!hidden) open = begins(content, number);
    if (!hidden && /^(?:<{7}|>{7})(?: |$)/.test(content))
      faults.push({ line: number, what: 'a merge left its marks here: choose between both sides' });
    if (content.includes('\0')) faults.push({ line: number, what: 'a NUL character: the file was damaged' });
    lines.push({ number, text: content, start, next, hidden: hidden || open !== undefined });
    start = next;
  }
  if (open) faults.push({ line: open.line, what: `${open.called} begins here and never ends` });
  return { lines, faults };
}

function begins(text: string, line: number) {
  const [, fence] = /^\s*(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
  if (fence !== undefined) {
    const close = new RegExp(`^\\s*${fence[0] === '~' ? '~' : '`'}{${fence.length},}\\s*$`);
    return { line, ends: (later: string) => close.test(later), called: 'a fenced block' };
  }
  const comment = /^\s*<!--(.*)$/.exec(text);
  if (!comment || comment[1]?.includes('-->')) return undefined;
  return { line, ends: (later: string) => later.includes('-->'), called: 'a comment' };
}

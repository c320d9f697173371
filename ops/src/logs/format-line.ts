import type { LogLine } from './log-line.ts';

/** Said elsewhere in the line, or the same in all of them. */
const APART = new Set(['time', 'level', 'area', 'msg', 'err', 'release']);

const COLOURS: Record<string, number> = { debug: 2, warn: 33, error: 31, fatal: 31 };

/** A line for people: time, level, area, sentence, facts, and the stack below. Nothing in it moves a terminal but our own colours. */
export function formatLine({ raw, facts }: LogLine, colours: boolean): string {
  const paint = (code: number | undefined, text: string) =>
    colours && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  if (!facts) return harmless(raw);
  const { time, level, area, msg, err, release } = facts;
  const rest = Object.entries(facts).filter(([key]) => !APART.has(key));
  // Which release failed is asked of errors alone.
  if (err !== undefined && release !== undefined) rest.push(['release', release]);
  const said = rest
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  const head = [
    paint(2, harmless(word(time).replace('T', ' ').replace('Z', ''))),
    paint(COLOURS[word(level)], harmless(word(level).toUpperCase().padEnd(5))),
    paint(36, harmless(word(area).padEnd(13))),
    harmless(word(msg)),
    paint(2, harmless(said)),
  ];
  return [head.join('  ').trimEnd(), ...stackOf(err)].join('\n');
}

function stackOf(err: unknown): string[] {
  if (err === undefined) return [];
  const { stack, message } = (err ?? {}) as { stack?: unknown; message?: unknown };
  const text = typeof stack === 'string' ? stack : typeof message === 'string' ? message : JSON.stringify(err);
  return text.split('\n').map((line) => `    ${harmless(line)}`);
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

/** Without what a terminal would obey, or would show in another order. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}

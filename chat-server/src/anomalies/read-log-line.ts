import type { Sighting } from './anomaly.store.ts';
import { factsOf, type Fault } from './fingerprint.ts';
import { seenOnce } from './seen-once.ts';

/** A line of `errors.log` as far as it tells of an anomaly. */
interface ErrorLine {
  level: string;
  time: string;
  release: string;
  event?: string;
  method?: string;
  route?: string;
  err: { type: string; message: string; stack: string };
}

/** What a line of `errors.log` says that went wrong; `undefined` for one that says nothing of the kind, `'unreadable'` for what is no log line. */
export function readLogLine(line: string): Sighting | 'unreadable' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'unreadable';
  }
  if (typeof value !== 'object' || value === null) return 'unreadable';
  const said = value as Partial<ErrorLine>;
  const at = typeof said.time === 'string' ? Date.parse(said.time) : NaN;
  if (Number.isNaN(at) || typeof said.level !== 'string') return 'unreadable';
  if (said.level !== 'error' && said.level !== 'fatal') return undefined;
  const place = placeOf(said);
  const error = describe(said.err);
  if (!place || !error) return undefined;
  return { ...factsOf({ ...place, error }), seen: seenOnce(text(said.release), at) };
}

function placeOf({ level, event, method, route }: Partial<ErrorLine>): Omit<Fault, 'error'> | undefined {
  if (level === 'fatal') return { source: 'process', where: 'process' };
  if (typeof event === 'string') return { source: 'event', where: event };
  if (typeof method === 'string') return { source: 'request', where: `${method} ${text(route) || 'site'}` };
  return undefined;
}

function describe(err: unknown): Fault['error'] | undefined {
  if (typeof err === 'string') return { type: 'none', message: err, stack: '' };
  if (typeof err !== 'object' || err === null) return undefined;
  const { type, message, stack } = err as Record<string, unknown>;
  return { type: text(type), message: headline(text(stack)) ?? text(message), stack: text(stack) };
}

/** The message as it stands above the frames: behind the other one a log puts those of the causes. */
function headline(stack: string): string | undefined {
  const [above = ''] = stack.split(/\n\s+at /, 1);
  return /^[\w$]+(?: \[\w+\])?: ([^]*)$/.exec(above)?.[1];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

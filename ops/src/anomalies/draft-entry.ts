import type { AnomalySource } from '@repere/chat-server';
import { CALLED, type FieldName } from './fields.ts';
import { type Found, latestRelease, total } from './sum.ts';

const TYPE: Record<AnomalySource, string> = {
  request: 'operation',
  event: 'delivery',
  process: 'operation',
  browser: 'display',
  visitor: 'display',
  probe: 'delivery',
};

/** What a person saw, as far as a program can tell. */
const SEEN_BY: Record<AnomalySource, string> = {
  request: 'A request was answered by a 500.',
  event: 'A request over the socket failed with an error that nobody threw on purpose.',
  process: 'The server did not start, or ended.',
  browser: 'A browser reported an error.',
  visitor: 'A visitor reported something broken: "repere problem list" has their words.',
  probe: 'A probe failed.',
};

/** The first wording of an entry: what the draft knows, for a person to go on with. */
export function draftEntry(found: Found, eol: string): string {
  const { error, message, where, frames, source, fingerprint, seen } = found;
  const { count, firstSeen, lastSeen } = total(seen);
  const said = [error === 'none' ? '' : error, message].filter(Boolean).join(': ');
  const values: [FieldName, string][] = [
    ['date', iso(firstSeen).slice(0, 10)],
    ['type', TYPE[source]],
    ['description', [SEEN_BY[source], ...(said ? [`\`${said}\``] : [])].join(' ')],
    [
      'conditions',
      [
        `At \`${where}\`.`,
        ...(frames.length > 0 ? [`In ${frames.map((frame) => `\`${frame}\``).join(', from ')}.`] : []),
      ].join(' '),
    ],
    ['impact', 'not known yet'],
    ['status', 'new'],
    ['release', latestRelease(seen)],
    ['fingerprint', `\`${fingerprint}\``],
    ['count', String(count)],
    ['firstSeen', iso(firstSeen)],
    ['lastSeen', iso(lastSeen)],
  ];
  const title = `### ${error === 'none' ? 'Something broken' : error} at \`${where}\``;
  return [title, '', ...values.map(([name, value]) => fieldLine(name, value))].map((line) => line + eol).join('');
}

/** A field as the machine writes it. */
export function fieldLine(name: FieldName, value: string): string {
  return `- **${CALLED[name]}**: ${value}`;
}

/** A moment, in milliseconds since the epoch, as the file has it. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

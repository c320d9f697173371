import { createHash } from 'node:crypto';

/**
 * The one conversation of a pair of people, from their ids alone (a UUID of version 8, RFC 9562): two who write to each other at the same moment
 * meet in it. Coaching conversations carry version 4, so nobody can sit on a pair's place.
 */
export function directId(one: string, other: string): string {
  const digest = createHash('sha256')
    .update(['repere/direct', ...[one, other].sort()].join('/'))
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

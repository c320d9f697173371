import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever is asking. Each of the `trustedProxies` in front has appended one entry to X-Forwarded-For, so that many
 * are believed, counted from the right; what stands further left was written by the client itself.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((each) => each.trim());
  return entries.at(-trustedProxies) || direct;
}

/** What an address is counted under: IPv6 by its /64, because one household holds all of that. */
export function addressKey(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  if (!mapped.includes(':')) return mapped;
  const [head = '', tail] = mapped.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

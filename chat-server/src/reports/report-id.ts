import { createHash } from 'node:crypto';

/** One report for each name that one gives: 32 hexadecimal digits. */
export function reportId(by: string, clientId: string): string {
  return createHash('sha256').update(['repere/report', by, clientId].join('/')).digest('hex').slice(0, 32);
}

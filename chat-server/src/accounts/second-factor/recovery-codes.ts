import type { Ids } from '../../core/index.ts';
import { hashLongCode, makeLongCode, showLongCode } from '../long-code.ts';

/** How many recovery codes a person has at first. */
const RECOVERY_CODES = 10;

/** Fresh recovery codes: as they are shown, once, and as they are kept. */
export function makeRecoveryCodes(account: string, ids: Pick<Ids, 'bytes'>): { shown: string[]; kept: string[] } {
  const plain = Array.from({ length: RECOVERY_CODES }, () => makeLongCode(ids));
  return { shown: plain.map(showLongCode), kept: plain.map((code) => hashLongCode(account, code)) };
}

import { createHmac } from 'node:crypto';
import { type Clock, type Ids, sameMac } from '../../core/index.ts';

/** The name of the cookie; on https it carries the prefix `__Host-`. */
export const DEVICE_COOKIE = 'repere-device';

/** How long a device stays known after a sign-in, in seconds. */
export const DEVICE_LIFETIME = 180 * 24 * 60 * 60;

/** Tells browsers in which an account has signed in from all others ("Slow Down Online Guessing Attacks with Device Cookies", OWASP). */
export interface KnownDevices {
  /** What a browser keeps after a completed sign-in: a nonce and an end, bound to the account by a MAC. It opens nothing by itself. */
  issue(account: string): string;
  /**
   * The nonce of a cookie that was issued for this account and has not ended. Does the same work where there is no account, so that
   * the time says nothing.
   */
  recognize(cookie: string | undefined, account: string | undefined): string | undefined;
}

/** Nothing is stored: `key` (32 bytes) alone tells a cookie of ours from one that somebody made. */
export function createKnownDevices({ key, clock, ids }: { key: Uint8Array; clock: Clock; ids: Ids }): KnownDevices {
  const macOf = (account: string, nonce: string, end: string) =>
    createHmac('sha256', key).update(`${account} ${nonce} ${end}`).digest('base64url');
  return {
    issue(account) {
      const nonce = ids.uuid();
      const end = (clock.now() + DEVICE_LIFETIME * 1_000).toString(36);
      return `${nonce}.${end}.${macOf(account, nonce, end)}`;
    },
    recognize(cookie, account) {
      const [nonce = '', end = '', mac = ''] = (cookie ?? '').split('.');
      const ours = sameMac(mac, macOf(account ?? '', nonce, end));
      return ours && account !== undefined && clock.now() < Number.parseInt(end, 36) ? nonce : undefined;
    },
  };
}

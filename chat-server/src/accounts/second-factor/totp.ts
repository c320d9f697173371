import { Secret, TOTP } from 'otpauth';

/** What authenticator apps support, all of them (RFC 6238): SHA-1, six digits, a code every 30 seconds. */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 };

/** Whether something looks like a code of an app, and not like a recovery code. */
export function isAppCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** How many steps a clock may be off, to either side. */
const STEPS_APART = 1;

/** Bytes of a secret: 160 bits, as RFC 4226 asks for (section 4, R6). */
export const SECRET_BYTES = 20;

/** The time step whose code this is, among the present one and its neighbours; `undefined` where it is of none. `now` is in milliseconds since the epoch. */
export function stepOf(code: string, secret: Uint8Array, now: number): number | undefined {
  // The library throws over six characters that are not six bytes.
  if (!isAppCode(code)) return undefined;
  const delta = TOTP.validate({
    ...PARAMETERS,
    token: code,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    timestamp: now,
    window: STEPS_APART,
  });
  return delta === null ? undefined : TOTP.counter({ ...PARAMETERS, timestamp: now }) + delta;
}

/** The secret as an app takes it: in base32 for typing, and as an `otpauth:` address that names the site and the account. */
export function forApps(secret: Uint8Array, label: string): { secret: string; uri: string } {
  const shared = new Secret({ buffer: Uint8Array.from(secret).buffer });
  const uri = new TOTP({ ...PARAMETERS, issuer: 'Repère', label, secret: shared }).toString();
  return { secret: shared.base32, uri };
}

import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Where identifiers and secrets come from. */
export interface Ids {
  /** A random UUID. */
  uuid(): string;
  /** 256 random bits as base64url: a session's token. */
  token(): string;
  /** Six decimal digits: a code that a person types from a mail. */
  code(): string;
  /** So many random bytes: a secret that a machine keeps. */
  bytes(count: number): Uint8Array;
}

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
  code: () => randomInt(0, 1_000_000).toString().padStart(6, '0'),
  bytes: (count) => randomBytes(count),
};

import { AppError, type RateLimit, type RateRule } from '../../core/index.ts';
import type { AccountEvents } from '../account.events.ts';
import type { KnownDevices } from './known-devices.ts';

/** From where somebody tries to get in. */
export interface Whereabouts {
  /** The network address, as limits count it. */
  address: string;
  /** What the browser keeps of an earlier sign-in: see {@link KnownDevices}. */
  device: string | undefined;
}

/** One browser, or one network address, at one account. */
const ONE: RateRule = { burst: 10, perMinute: 2 };

/** All who are not known to an account together: a flood from many addresses shares this. */
const STRANGERS: RateRule = { burst: 30, perMinute: 6 };

/** The same for codes of a second factor, three of which in a million are right at any moment: 240 guesses a day hit once in four years. */
const STRANGERS_CODES: RateRule = { burst: 10, perMinute: 10 / 60 };

/** One network address that asks for the reset of one password. */
const RESETS: RateRule = { burst: 5, perMinute: 1 / 2 };

/** One session whose password is asked again. */
const CONFIRMATIONS: RateRule = { burst: 10, perMinute: 1 / 2 };

interface Parts {
  rateLimit: RateLimit;
  devices: KnownDevices;
  events: AccountEvents;
}

/**
 * Slows whoever guesses, and cannot be used to lock the owner out: a device on which the account has signed in before has limits of its
 * own, which no flood of strangers uses up. Limits go by the address that was typed, so that one without an account has the same.
 * Each method's error: `too_many_requests`.
 */
export function guessing({ rateLimit, devices, events }: Parts) {
  async function spend(key: string, rule: RateRule, account: string | undefined, step: string): Promise<void> {
    const turn = await rateLimit.take([key, rule]);
    if (turn.allowed) return;
    events.guessingSlowed(account, step);
    throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
  }

  /** Whether it is a known device with a turn left. One that has none is a stranger like the others. */
  async function isKnown(step: string, account: string | undefined, { device }: Whereabouts): Promise<boolean> {
    const nonce = devices.recognize(device, account);
    return nonce !== undefined && (await rateLimit.take([`${step}:known:${account}:${nonce}`, ONE])).allowed;
  }

  return {
    /** Before a password is looked at. */
    async password(email: string, account: string | undefined, from: Whereabouts): Promise<void> {
      if (await isKnown('sign-in', account, from)) return;
      await spend(`sign-in:${email}:${from.address}`, ONE, account, 'sign-in');
      await spend(`sign-in:${email}`, STRANGERS, account, 'sign-in');
    },
    /** Before a code of the second factor is looked at: over all tickets of the account. */
    async code(account: string, from: Whereabouts): Promise<void> {
      if (!(await isKnown('code', account, from))) await spend(`code:${account}`, STRANGERS_CODES, account, 'code');
    },
    /** Before a reset is begun. */
    async reset(email: string, account: string | undefined, { address }: Whereabouts): Promise<void> {
      await spend(`reset:${email}:${address}`, RESETS, account, 'reset');
    },
    /** Before a session's password is looked at again: whoever stole the session must not learn it. */
    async confirmation(account: string, session: string): Promise<void> {
      await spend(`confirmation:${account}:${session}`, CONFIRMATIONS, account, 'confirmation');
    },
  };
}

import { AppError } from '../../core/index.ts';
import type { Account, SecondFactor } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';
import { hashLongCode } from '../long-code.ts';
import { openSecret } from './seal-secret.ts';
import { isAppCode, stepOf } from './totp.ts';

type Parts = Pick<AccountParts, 'accounts' | 'keys' | 'clock' | 'events'>;

/** What is left of a second factor once a code has been spent, or `undefined` where that code is spent already. */
type Spend = (factor: SecondFactor) => SecondFactor | undefined;

/** Steps of 30 seconds. */
const STEPS_A_DAY = (24 * 60 * 60) / 30;

/** Checks codes of the second factor: of the app, or those kept for when it is lost. */
export function secondFactor({ accounts, keys, clock, events }: Parts) {
  /** How a code would be spent, or `undefined` where it is not one of this factor's. */
  async function read(account: Account, factor: SecondFactor, code: string): Promise<Spend | undefined> {
    if (isAppCode(code)) {
      const step = stepOf(code, await openSecret(keys, account.id, factor.sealed), clock.now());
      if (step === undefined) return undefined;
      return (held) =>
        held.sealed === factor.sealed && isFresh(step, held.lastStep) ? { ...held, lastStep: step } : undefined;
    }
    const hash = hashLongCode(account.id, code);
    if (!factor.recovery.includes(hash)) return undefined;
    return (held) =>
      held.recovery.includes(hash) ? { ...held, recovery: held.recovery.filter((each) => each !== hash) } : undefined;
  }

  return {
    /** Whether a code is right, and spends it: of two askers with the same code, however close, one is told yes. */
    async check(account: Account, code: string): Promise<boolean> {
      const factor = account.secondFactor;
      const spend = factor && (await read(account, factor, code));
      if (!spend) return false;
      try {
        // Decided where accounts change in turn, by the account as it is then.
        await accounts.update(account.id, (current) => {
          const left = current.secondFactor && spend(current.secondFactor);
          if (!left) throw new AppError('wrong_code', { field: 'code' });
          return { ...current, secondFactor: left };
        });
        events.secondFactorUsed(account.id, isAppCode(code) ? 'app' : 'recovery');
        return true;
      } catch (error) {
        if (error instanceof AppError && (error.code === 'wrong_code' || error.code === 'not_found')) return false;
        throw error;
      }
    },
  };
}

/**
 * Each step's code is good once (RFC 6238, 5.2), and none before it either. A last step that is more than a day ahead was noted by a
 * clock that has been put right since: it must not keep anybody out until that day comes again.
 */
function isFresh(step: number, lastStep: number): boolean {
  return lastStep < step || lastStep > step + STEPS_A_DAY;
}

export type SecondFactorCheck = ReturnType<typeof secondFactor>;

import type { ForgotPassword, ResetPassword, TicketCode } from '@repere/protocol';
import type { AccountAccess } from './account.ts';

/** The ways in for somebody whose password is not enough, or forgotten. Every method rejects with a `Refusal`. */
export interface Entry {
  /** Completes a sign-in with a code of the second factor. */
  signInWithCode(code: TicketCode): Promise<void>;
  /** Has a code sent, whether the address is known or not; returns the ticket that it goes with. */
  forgotPassword(forgotten: ForgotPassword): Promise<string>;
  /** Sets a new password; returns the ticket of the second step, where there is one. */
  resetPassword(reset: ResetPassword): Promise<string | undefined>;
}

/** Makes the ways in out of what the store lends. */
export function createEntry({ call, enter }: Pick<AccountAccess, 'call' | 'enter'>): Entry {
  return {
    signInWithCode: async (code) => {
      await enter(await call('signInWithCode', code));
    },
    forgotPassword: async (forgotten) => (await call('forgotPassword', forgotten)).ticket,
    resetPassword: async (reset) => enter(await call('resetPassword', reset)),
  };
}

import { expect, it } from 'vitest';
import type { Account, AccountStore } from '../accounts/index.ts';
import type { Identity } from '../core/index.ts';
import { admitAuthor } from './writing.policy.ts';

const ADA = { account: 'ada', role: 'coach' } as Identity;

/** The policy over a store in which Ada is so. */
const admit = (ada: Partial<Account> | undefined) =>
  admitAuthor({ accounts: { find: async () => ada } as unknown as AccountStore })(ADA);

it('lets nobody write whom a suspension or an erasure has overtaken', async () => {
  await expect(admit({ suspendedAt: 1 })).rejects.toMatchObject({ code: 'suspended' });
  await expect(admit(undefined)).rejects.toMatchObject({ code: 'suspended' });
  await expect(admit({ role: 'coach' })).resolves.toBeUndefined();
});

it('lets nobody write as what they were before they got another role', async () => {
  for (const role of ['member', 'admin'] as const)
    await expect(admit({ role })).rejects.toMatchObject({ code: 'session_ended' });
});

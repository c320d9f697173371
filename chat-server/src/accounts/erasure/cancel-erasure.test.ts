import { expect, it } from 'vitest';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { cancelErasure } from './cancel-erasure.ts';
import type { Erasure } from './erasure.store.ts';

const NOW = 1_000;
const ANA: Account = { id: 'ana', handle: 'ana', name: 'Ana', role: 'member', language: 'en', createdAt: 1 };

/** Ana, to be erased at a time, and what happens when she cancels. */
function cancel(erasureAt: number | undefined, begun?: Erasure, send = async () => {}) {
  let account: Account = { ...ANA, email: 'ana@example.org', ...(erasureAt !== undefined && { erasureAt }) };
  const happened: string[] = [];
  const parts = {
    accounts: { update: async (_: string, change: (each: Account) => Account) => (account = change(account)) },
    erasures: { find: async () => begun },
    mailer: { send: () => send().then(() => void happened.push('mail')) },
    broadcast: () => ({ to: () => void happened.push('told') }),
    clock: { now: () => NOW },
    events: {
      erasureCancelled: () => void happened.push('logged'),
      noticeLost: () => void happened.push('notice lost'),
    },
  } as unknown as Parameters<typeof cancelErasure>[0];
  const answer = cancelErasure(parts)({ account: 'ana' } as never);
  return { answer, happened, erasureAt: () => account.erasureAt };
}

it('keeps an account until its day, and tells its owner', async () => {
  const { answer, happened, erasureAt } = cancel(NOW + 1);
  expect((await answer).me).not.toHaveProperty('erasureAt');
  expect(erasureAt()).toBeUndefined();
  expect(happened).toEqual(['logged', 'told', 'mail']);
});

it('stays cancelled where the mail cannot be kept, and says so', async () => {
  const full = async () => Promise.reject(new AppError('not_stored'));
  const { answer, happened } = cancel(NOW + 1, undefined, full);
  expect((await answer).me).not.toHaveProperty('erasureAt');
  expect(happened).toEqual(['logged', 'told', 'notice lost']);
});

it('has nothing to say where nothing was planned', async () => {
  const { answer, happened } = cancel(undefined);
  expect((await answer).me.id).toBe('ana');
  expect(happened).toEqual([]);
});

it.each([
  ['from its day on', NOW, undefined],
  ['once it has begun, whatever the clock says', NOW + 5, { account: 'ana', at: NOW, coachingConversations: [] }],
])('takes no erasure back %s', async (_, at, begun) => {
  const { answer, happened, erasureAt } = cancel(at, begun);
  await expect(answer).rejects.toMatchObject({ code: 'not_found' });
  expect(erasureAt()).toBe(at);
  expect(happened).toEqual([]);
});

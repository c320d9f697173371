import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, randomIds } from '../../core/index.ts';
import type { Ticket, TicketStore } from './ticket.store.ts';
import { createTickets } from './tickets.ts';

let now: number;
let stored: Map<string, Ticket>;
beforeEach(() => {
  now = 1_700_000_000_000;
  stored = new Map();
});

const store = {
  insert: async (ticket) => void stored.set(ticket.id, ticket),
  find: async (id) => stored.get(id),
  listOf: async (account) => [...stored.values()].filter((ticket) => ticket.account === account),
  async update(id, change) {
    const ticket = stored.get(id);
    if (!ticket) throw new AppError('not_found');
    stored.set(id, change(ticket));
    return stored.get(id)!;
  },
  remove: async (id) => void stored.delete(id),
  async removeOf(account) {
    for (const { id, account: whose } of stored.values()) if (whose === account) stored.delete(id);
  },
} satisfies Partial<TicketStore>;
const tickets = () =>
  createTickets({ store: store as unknown as TicketStore, clock: { now: () => now }, ids: randomIds });
const wrong = { code: 'wrong_code', field: 'code' };

describe('a ticket', () => {
  it('is kept without its code', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'reset-password', account: 'ana' });
    expect(JSON.stringify(stored.get(ticket))).not.toContain(code);
    expect((await tickets().redeem(ticket, 'reset-password', code)).account).toBe('ana');
  });

  it('takes five tries, also when twenty come at once', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'reset-password', account: 'ana' });
    const guess = code === '111111' ? '222222' : '111111';
    const tries = Array.from({ length: 20 }, (_, index) =>
      tickets().redeem(ticket, 'reset-password', index < 5 ? guess : code),
    );
    for (const outcome of await Promise.allSettled(tries))
      expect(outcome).toMatchObject({ status: 'rejected', reason: wrong });
  });

  it('given back is as good as before, and no better', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'reset-password', account: 'ana' });
    const guess = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 4; tries += 1)
      await expect(tickets().redeem(ticket, 'reset-password', guess)).rejects.toMatchObject(wrong);
    const same = tickets();
    same.giveBack(await same.redeem(ticket, 'reset-password', code));
    same.giveBack(await same.redeem(ticket, 'reset-password', code));
    await expect(same.redeem(ticket, 'reset-password', guess)).rejects.toMatchObject(wrong);
    await expect(same.redeem(ticket, 'reset-password', code)).rejects.toMatchObject(wrong);
  });

  it('is redeemed once, however many come with its code at once, and never again once it is closed', async () => {
    const same = tickets();
    const { ticket, code } = await same.open({ purpose: 'reset-password', account: 'ana' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => same.redeem(ticket, 'reset-password', code)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await same.closeAllOf('ana');
    await expect(same.redeem(ticket, 'reset-password', code)).rejects.toMatchObject(wrong);
  });

  it('that was redeemed when the process ended is still good', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'reset-password', account: 'ana' });
    await tickets().redeem(ticket, 'reset-password', code);
    expect((await tickets().redeem(ticket, 'reset-password', code)).account).toBe('ana');
  });

  it('that stands in for nobody is written to like any other, and takes no code', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'reset-password' });
    await expect(tickets().redeem(ticket, 'reset-password', code)).rejects.toMatchObject(wrong);
    expect(stored.get(ticket)?.attempts).toBe(1);
    await expect(tickets().count(ticket, 'reset-password')).rejects.toMatchObject(wrong);
  });

  it.each([
    ['sign-in', 5],
    ['reset-password', 30],
    ['change-address', 30],
  ] as const)('for %s waits %i minutes', async (purpose, minutes) => {
    const { ticket } = await tickets().open({ purpose, account: 'ana' });
    now += minutes * 60_000 - 1;
    expect((await tickets().find(ticket, purpose)).account).toBe('ana');
    now += 1;
    await expect(tickets().find(ticket, purpose)).rejects.toMatchObject(wrong);
    await expect(tickets().count(ticket, purpose)).rejects.toMatchObject(wrong);
  });

  it('of a sign-in takes no code from a mail', async () => {
    const { ticket, code } = await tickets().open({ purpose: 'sign-in', account: 'ana' });
    await expect(tickets().redeem(ticket, 'sign-in', code)).rejects.toMatchObject(wrong);
  });
});

describe('a wide code', () => {
  const reset = { purpose: 'reset-password', account: 'ana' } as const;

  it('completes every ticket of the account and purpose, also one that has no code of its own', async () => {
    const sent = await tickets().open({ ...reset, code: 'wide' });
    const unsent = await tickets().open({ ...reset, code: 'none' });
    expect(sent.code).toHaveLength(16);
    expect(JSON.stringify([...stored.values()])).not.toContain(sent.code);
    await expect(tickets().redeem(unsent.ticket, 'reset-password', unsent.code)).rejects.toMatchObject(wrong);
    expect(await tickets().redeem(unsent.ticket, 'reset-password', sent.code)).toMatchObject({ account: 'ana' });
  });

  it('outlives the tries of any other ticket', async () => {
    const sent = await tickets().open({ ...reset, code: 'wide' });
    for (let times = 0; times < 5; times += 1)
      await expect(tickets().redeem(sent.ticket, 'reset-password', '000000')).rejects.toMatchObject(wrong);
    const own = await tickets().open({ ...reset, code: 'none' });
    expect(await tickets().redeem(own.ticket, 'reset-password', sent.code)).toMatchObject({ account: 'ana' });
  });

  it('completes no ticket of another account or purpose, and none once it has ended', async () => {
    const sent = await tickets().open({ ...reset, code: 'wide' });
    const others = [
      await tickets().open({ purpose: 'reset-password', account: 'bo' }),
      await tickets().open({ purpose: 'reset-password' }),
    ];
    for (const { ticket } of others)
      await expect(tickets().redeem(ticket, 'reset-password', sent.code)).rejects.toMatchObject(wrong);
    const address = await tickets().open({ purpose: 'change-address', account: 'ana', email: 'new@example.org' });
    await expect(tickets().redeem(address.ticket, 'change-address', sent.code)).rejects.toMatchObject(wrong);
    now += 30 * 60_000;
    const late = await tickets().open({ ...reset, code: 'none' });
    await expect(tickets().redeem(late.ticket, 'reset-password', sent.code)).rejects.toMatchObject(wrong);
  });

  it('is good once, whichever tickets it is given for at the same moment, and again where it is given back', async () => {
    const all = tickets();
    const sent = await all.open({ ...reset, code: 'wide' });
    const others = await Promise.all(Array.from({ length: 10 }, () => all.open({ ...reset, code: 'none' })));
    const uses = others.map(({ ticket }) => all.redeem(ticket, 'reset-password', sent.code));
    const taken = (await Promise.allSettled(uses)).filter((use) => use.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    all.giveBack(taken[0]!.value);
    const last = await all.open({ ...reset, code: 'none' });
    expect(await all.redeem(last.ticket, 'reset-password', sent.code)).toMatchObject({ account: 'ana' });
  });
});

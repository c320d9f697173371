import { describe, expect, it } from 'vitest';
import type { Ticket, TicketStore } from '../accounts/tickets/ticket.store.ts';

function someTicket(given: Partial<Ticket> = {}): Ticket {
  return {
    id: crypto.randomUUID(),
    purpose: 'reset-password',
    account: 'ana',
    codeHash: 'hash',
    attempts: 0,
    createdAt: 1_000,
    expiresAt: 10_000,
    ...given,
  };
}

/** What any adapter of the ticket store has to do. `open` gives one over an empty place; `reopen` gives one over the same place once more. */
export function ticketsContract(open: () => Promise<TicketStore>, reopen: () => Promise<TicketStore>): void {
  describe('tickets', () => {
    it('are found by id, now and after a restart, also those that stand in for nobody', async () => {
      const tickets = await open();
      const { account: _, ...standIn } = someTicket({ email: 'new@example.org', purpose: 'change-address' });
      const ticket = someTicket();
      await tickets.insert(ticket);
      await tickets.insert(standIn);
      for (const store of [tickets, await reopen()]) {
        expect(await store.find(ticket.id)).toEqual(ticket);
        expect(await store.find(standIn.id)).toEqual(standIn);
        expect(await store.find(crypto.randomUUID())).toBeUndefined();
      }
    });

    it('change in turn, so that no try is counted twice as one', async () => {
      const tickets = await open();
      const ticket = someTicket();
      await tickets.insert(ticket);
      const tries = Array.from({ length: 8 }, () =>
        tickets.update(ticket.id, (each) => ({ ...each, attempts: each.attempts + 1 })),
      );
      expect((await Promise.all(tries)).map(({ attempts }) => attempts).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect((await (await reopen()).find(ticket.id))?.attempts).toBe(8);
      const nobody = tickets.update(crypto.randomUUID(), (each) => each);
      await expect(nobody).rejects.toMatchObject({ code: 'not_found' });
    });

    it('are removed one by one, or all of an account, and stay removed', async () => {
      const tickets = await open();
      const [one, two, other] = [someTicket(), someTicket({ purpose: 'sign-in' }), someTicket({ account: 'bo' })];
      for (const ticket of [one, two, other]) await tickets.insert(ticket);
      expect((await tickets.listOf('ana')).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
      await tickets.remove(one.id);
      await tickets.remove(one.id);
      expect(await tickets.find(one.id)).toBeUndefined();
      expect(await tickets.find(two.id)).toBeDefined();
      await tickets.removeOf('ana');
      for (const store of [tickets, await reopen()]) {
        expect(await store.find(two.id)).toBeUndefined();
        expect(await store.find(other.id)).toEqual(other);
      }
    });

    it('leave once they have ended, and not before', async () => {
      const tickets = await open();
      const [ended, live] = [someTicket({ expiresAt: 5_000 }), someTicket({ expiresAt: 6_000 })];
      await tickets.insert(ended);
      await tickets.insert(live);
      expect(await tickets.removeExpired(5_500)).toBe(1);
      expect(await tickets.find(ended.id)).toBeUndefined();
      expect(await tickets.find(live.id)).toEqual(live);
      expect(await tickets.removeExpired(5_500)).toBe(0);
    });

    it('are kept apart from what the caller does with its own copy', async () => {
      const tickets = await open();
      const ticket = someTicket();
      await tickets.insert(ticket);
      ticket.attempts = 4;
      expect((await tickets.find(ticket.id))?.attempts).toBe(0);
    });
  });
}

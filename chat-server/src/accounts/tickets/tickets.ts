import { timingSafeEqual } from 'node:crypto';
import { AppError, type Clock, type Ids } from '../../core/index.ts';
import { hashLongCode, makeLongCode } from '../long-code.ts';
import { CODE_LIFETIME, hashCode, isCodeOf, MOST_ATTEMPTS } from './mailed-code.ts';
import type { Ticket, TicketPurpose, TicketStore } from './ticket.store.ts';

/** How long each ticket waits for its code, in milliseconds. */
const LIFETIMES: Record<TicketPurpose, number> = {
  'sign-in': 5 * 60_000,
  'reset-password': CODE_LIFETIME,
  'change-address': CODE_LIFETIME,
};

/** A ticket of somebody, rather than one that stands in for nobody. */
type OwnTicket = Ticket & { account: string };

/** A ticket whose code was right. */
type RedeemedTicket = OwnTicket & {
  /** The ticket that the code was sent with: this one, or for a wide code perhaps another. */
  carrier: string;
};

/** Whom a ticket is for. Without an account it is a stand-in, which behaves the same and which no code completes. */
interface TicketFacts {
  purpose: TicketPurpose;
  account?: string;
  email?: string;
  /**
   * What completes it. `own` (unless said): six digits, good for this ticket. `wide`: a long code, good for every ticket of the account and
   * purpose. `none`: only a wide code that was sent with another ticket.
   */
  code?: 'own' | 'wide' | 'none';
}

interface IssuedTicket {
  ticket: string;
  code: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Steps that wait for a code. Every refusal is `wrong_code`, whatever the reason. */
export function createTickets({ store, clock, ids }: { store: TicketStore; clock: Clock; ids: Ids }) {
  /**
   * Tickets whose code was right and whose step is under way, with their accounts: each code is good once, whichever ticket it completes.
   * In memory alone: the ticket goes for good after the step, so whatever cuts the step short, a full disk or the process's end, leaves a
   * code that is still good.
   */
  const redeemed = new Map<string, string>();

  async function live(id: string, purpose: TicketPurpose): Promise<Ticket> {
    const ticket = await store.find(id);
    if (!ticket || ticket.purpose !== purpose || clock.now() >= ticket.expiresAt) throw refusal();
    return ticket;
  }

  /**
   * Judges and counts a try in one step of the store, so that many guesses at once are still five. `used` is what a right one leaves behind.
   * Answers the ticket as it was.
   */
  async function attempt(
    id: string,
    purpose: TicketPurpose,
    isRight: (ticket: Ticket) => boolean,
    used: (attempts: number) => number,
  ): Promise<OwnTicket> {
    await live(id, purpose);
    let found: Ticket | undefined;
    await store
      .update(id, (ticket) => {
        const right = isRight(ticket) && ticket.attempts < MOST_ATTEMPTS && ticket.account !== undefined;
        if (right) found = ticket;
        const attempts = right ? used(ticket.attempts) : ticket.attempts + 1;
        return attempts === ticket.attempts ? ticket : { ...ticket, attempts };
      })
      .catch((error: unknown) => {
        // Removed in between: used up by somebody who was faster.
        throw error instanceof AppError && error.code === 'not_found' ? refusal() : error;
      });
    if (found?.account === undefined) throw refusal();
    return { ...found, account: found.account };
  }

  return {
    /** Opens a ticket. The code of one for a sign-in means nothing: that step takes one of the second factor. */
    async open({ purpose, account, email, code: kind = 'own' }: TicketFacts): Promise<IssuedTicket> {
      const ticket = ids.uuid();
      const code = kind === 'wide' ? makeLongCode(ids) : ids.code();
      const now = clock.now();
      const expiresAt = now + LIFETIMES[purpose];
      await store.insert({
        id: ticket,
        purpose,
        ...(account !== undefined && { account }),
        ...(email !== undefined && { email }),
        ...(purpose !== 'sign-in' && kind === 'own' && { codeHash: hashCode(ticket, code) }),
        ...(kind === 'wide' && account !== undefined && { wideHash: hashLongCode(account, code) }),
        attempts: 0,
        createdAt: now,
        expiresAt,
      });
      return { ticket, code, expiresAt };
    },
    /** Looks at a ticket without using it. */
    find: live,
    /**
     * Takes the code from the mail, the ticket's own or a wide one, once: it is good for nothing else until it is given back, which whoever
     * fails has to do, or all are closed. With `account`, from that one alone.
     */
    async redeem(id: string, purpose: TicketPurpose, code: string, account?: string): Promise<RedeemedTicket> {
      const { account: whose = '' } = await live(id, purpose);
      const others = (await store.listOf(whose)).filter(
        (each) => each.purpose === purpose && clock.now() < each.expiresAt,
      );
      let carrier: string | undefined;
      const isRight = (ticket: Ticket) => {
        if (ticket.account === undefined || ticket.attempts >= MOST_ATTEMPTS) return false;
        if (account !== undefined && ticket.account !== account) return false;
        const found = isCodeOf(ticket, code) ? ticket : others.find((each) => isWideCodeOf(each, code));
        if (!found || redeemed.has(found.id)) return false;
        carrier = found.id;
        redeemed.set(carrier, ticket.account);
        return true;
      };
      try {
        const ticket = await attempt(id, purpose, isRight, (attempts) => attempts);
        return { ...ticket, carrier: carrier ?? id };
      } catch (error) {
        if (carrier !== undefined) redeemed.delete(carrier);
        throw error;
      }
    },
    /** Makes the code of a redeemed ticket as good as it was before. */
    giveBack({ carrier }: RedeemedTicket): void {
      redeemed.delete(carrier);
    },
    /** Counts a try whose code somebody else judges. */
    count(id: string, purpose: TicketPurpose): Promise<OwnTicket> {
      return attempt(
        id,
        purpose,
        () => true,
        (attempts) => attempts + 1,
      );
    },
    close: (id: string) => store.remove(id),
    async closeAllOf(account: string): Promise<void> {
      await store.removeOf(account);
      for (const [id, whose] of redeemed) if (whose === account) redeemed.delete(id);
    },
  };
}

export type Tickets = ReturnType<typeof createTickets>;

function refusal(): AppError {
  return new AppError('wrong_code', { field: 'code' });
}

function isWideCodeOf({ account = '', wideHash }: Ticket, code: string): boolean {
  return wideHash !== undefined && timingSafeEqual(Buffer.from(hashLongCode(account, code)), Buffer.from(wideHash));
}

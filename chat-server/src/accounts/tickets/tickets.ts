import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError, type Clock, type Ids } from '../../core/index.ts';
import { hashLongCode, makeLongCode } from '../long-code.ts';
import type { Ticket, TicketPurpose, TicketStore } from './ticket.store.ts';

/** Codes that may be tried on one ticket: a million codes, five tries. */
const MOST_ATTEMPTS = 5;

const MINUTE = 60_000;

/** How long each ticket waits for its code, in milliseconds. */
const LIFETIMES: Record<TicketPurpose, number> = {
  'sign-in': 5 * MINUTE,
  'reset-password': 30 * MINUTE,
  'change-address': 30 * MINUTE,
};

/** A ticket of somebody, rather than one that stands in for nobody. */
type OwnTicket = Ticket & { account: string };

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
   * Tickets whose code was right and whose step is under way, with their accounts. In memory alone: the ticket goes for good after the
   * step, so whatever cuts the step short, a full disk or the process's end, leaves a code that is still good.
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
     * Takes the code from the mail, its own or a wide one, once: the ticket takes no other until it is given back, which whoever fails has to do, or closed. With
     * `account`, from that one alone.
     */
    async redeem(id: string, purpose: TicketPurpose, code: string, account?: string): Promise<OwnTicket> {
      const { account: whose = '' } = await live(id, purpose);
      const wide = (await store.listOf(whose)).filter(
        (each) => each.purpose === purpose && clock.now() < each.expiresAt,
      );
      let mine = false;
      const isRight = (ticket: Ticket) => {
        if (redeemed.has(id) || ticket.account === undefined || ticket.attempts >= MOST_ATTEMPTS) return false;
        const right = isCodeOf(ticket, code) || wide.some((each) => isWideCodeOf(each, code));
        mine = right && (account === undefined || ticket.account === account);
        if (mine) redeemed.set(id, ticket.account);
        return mine;
      };
      try {
        return await attempt(id, purpose, isRight, (attempts) => attempts);
      } catch (error) {
        if (mine) redeemed.delete(id);
        throw error;
      }
    },
    /** Makes a redeemed ticket as good as it was before. */
    giveBack({ id }: OwnTicket): void {
      redeemed.delete(id);
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

/** Binds a code to what it is for, so that a stored hash says nothing about another one. */
export function hashCode(id: string, code: string): string {
  return createHash('sha256').update(`${id}.${code}`).digest('base64url');
}

function isCodeOf({ id, codeHash }: Ticket, code: string): boolean {
  return codeHash !== undefined && timingSafeEqual(Buffer.from(hashCode(id, code)), Buffer.from(codeHash));
}

function isWideCodeOf({ account = '', wideHash }: Ticket, code: string): boolean {
  return wideHash !== undefined && timingSafeEqual(Buffer.from(hashLongCode(account, code)), Buffer.from(wideHash));
}

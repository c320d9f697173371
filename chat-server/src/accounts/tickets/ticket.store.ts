/** What a ticket lets its bearer do once the code is right. */
export type TicketPurpose = 'sign-in' | 'reset-password' | 'change-address';

/** A step that waits for a code. One that stands in for an unknown address looks the same, and no code completes it. */
export interface Ticket {
  id: string;
  purpose: TicketPurpose;
  /** Absent for a stand-in. */
  account?: string;
  /** SHA-256 of id and code, base64url. Absent where the code comes from an authenticator, or where none of its own was sent. */
  codeHash?: string;
  /** SHA-256 of account and a long code, base64url: one that completes any ticket of this account and purpose. */
  wideHash?: string;
  /** The address to be confirmed. */
  email?: string;
  /** Codes tried so far. */
  attempts: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  expiresAt: number;
}

/** Where tickets sleep. */
export interface TicketStore {
  insert(ticket: Ticket): Promise<void>;
  find(id: string): Promise<Ticket | undefined>;
  /** Every ticket of an account. */
  listOf(account: string): Promise<Ticket[]>;
  /** Error: `not_found`. */
  update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket>;
  remove(id: string): Promise<void>;
  /** Removes every ticket of an account. */
  removeOf(account: string): Promise<void>;
  /** Removes what ended before `now`; answers how many. */
  removeExpired(now: number): Promise<number>;
}

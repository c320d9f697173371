import type { ErrorCode, Me, Register, SignIn, SignInAnswer } from '@repere/protocol';
import type { Connection } from '../connection/connection.ts';
import { asRefusal } from '../connection/refusal.ts';

/** How far we are in knowing who is there. */
export type Presence = 'unknown' | 'visitor' | 'known';

/** Refusals that say that there is no session, or no longer. */
const OVER: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'session_ended', 'suspended']);

/** Who is there, how they became known, and why the server will not have them, if so. */
export class Session {
  readonly #connection: Pick<Connection, 'call' | 'setBearer'>;
  readonly #entered: (me: Me) => Promise<void>;

  presence: Presence = 'unknown';
  me: Me | undefined;
  /** Why the server will not talk to this client as it is, if so. */
  refusal: ErrorCode | undefined;

  /** `entered` is called whenever somebody has just identified themselves here, and is waited for. */
  constructor(connection: Pick<Connection, 'call' | 'setBearer'>, entered: (me: Me) => Promise<void>) {
    this.#connection = connection;
    this.#entered = entered;
  }

  /** Asks for a code to be sent; returns the registration that waits for it. Rejects with a `Refusal`. */
  async register(register: Register): Promise<string> {
    const { registration } = await this.#connection.call('register', register);
    return registration;
  }

  /** Trades the code for a session. Rejects with a `Refusal`. */
  async confirm(registration: string, code: string): Promise<void> {
    const { me } = await this.#connection.call('confirmRegistration', { registration, code });
    await this.#enter(me);
  }

  /** Returns the ticket of the second step, where there is one. Rejects with a `Refusal`. */
  async signIn(credentials: SignIn): Promise<string | undefined> {
    return this.enter(await this.#connection.call('signIn', credentials));
  }

  /** Takes the answer to a sign-in: who it is, or the ticket of its second step, which is returned. */
  async enter(answer: SignInAnswer): Promise<string | undefined> {
    if ('ticket' in answer) return answer.ticket;
    await this.#enter(answer.me);
    return undefined;
  }

  /** Asks the server who this is. Rejects with a `Refusal`. */
  async read(): Promise<void> {
    const { me } = await this.#connection.call('session', undefined);
    this.know(me);
  }

  /** Signs in with a token that the host page's backend signed. Rejects with a `Refusal`. */
  async identify(token: string): Promise<void> {
    try {
      const { me, bearer } = await this.#connection.call('identify', { token });
      this.#connection.setBearer(bearer);
      await this.#enter(me);
    } catch (cause) {
      // Nobody typed anything that it could stand beside.
      this.refusal = asRefusal(cause).code;
      throw cause;
    }
  }

  /** Ends the session on the server. Rejects with a `Refusal` where it may still be alive: the person must know. */
  async end(): Promise<void> {
    await this.#connection.call('signOut', undefined).catch((cause: unknown) => {
      const refusal = asRefusal(cause);
      if (!OVER.has(refusal.code)) throw refusal;
    });
  }

  /** The server has said who this is. Returns whether it is somebody else than before, as after a sign-in in another tab. */
  welcome(me: Me): boolean {
    const other = this.me !== undefined && this.me.id !== me.id;
    this.know(me);
    return other;
  }

  /** The server will not have this client. Returns whether that ends the session. */
  refuse(code: ErrorCode): boolean {
    const over = OVER.has(code);
    // Somebody whom we never knew has nothing to be told about: the hint was merely out of date.
    this.refusal = over && !this.me && code !== 'suspended' ? undefined : code;
    return over;
  }

  /** Nobody is known any more. */
  forget(): void {
    this.#connection.setBearer(undefined);
    this.me = undefined;
    this.presence = 'visitor';
  }

  /** Takes over what the server says of this person. */
  know(me: Me): void {
    this.me = me;
    this.presence = 'known';
    this.refusal = undefined;
  }

  async #enter(me: Me): Promise<void> {
    this.know(me);
    await this.#entered(me);
  }
}

import type {
  ConfirmIdentity,
  ErrorCode,
  Me,
  Person,
  Profile,
  RouteName,
  RouteShapes,
  SecondFactorOffer,
  SessionEntry,
  SignInAnswer,
} from '@repere/protocol';
import type { Call, Download } from '../connection/http.ts';
import type { Link } from '../connection/link.ts';
import { asRefusal } from '../connection/refusal.ts';

/** What the store lends to the screens of one's own account. */
export interface AccountAccess {
  call: Call;
  download: Download;
  request: Link['request'];
  hear: Link['hear'];
  /** Takes the answer to a sign-in; returns the ticket of its second step, where there is one. */
  enter: (answer: SignInAnswer) => Promise<string | undefined>;
  /** Takes over what the server says of this person. */
  know: (me: Me) => void;
  /** The server will not have this client any more. */
  refused: (code: ErrorCode) => void;
  /** Opens the live connection, unless nobody looks. */
  goLive: () => void;
}

/** What an account works with. */
export interface AccountParts {
  access: AccountAccess;
  /** Asks the person for their password once more; resolves to whether they gave it. */
  confirm: () => Promise<boolean>;
}

/** Refusals after which there is no session any more. */
const OVER: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'session_ended', 'suspended']);

/**
 * What one can do about one's own account. Whatever asks for a confirmation gets it, and is asked again by itself; where the person
 * gives none, the refusal `confirmation_needed` stands. Every method rejects with a `Refusal`.
 */
export class Account {
  readonly #access: AccountAccess;
  readonly #confirm: AccountParts['confirm'];

  constructor({ access, confirm }: AccountParts) {
    this.#access = access;
    this.#confirm = confirm;
  }

  /** Gives the password, and the code where there is a second factor, once more. */
  async confirmIdentity(identity: ConfirmIdentity): Promise<void> {
    await this.#call('confirmIdentity', identity);
  }

  async saveProfile(profile: Profile): Promise<void> {
    await this.#know('saveProfile', profile);
  }

  /** Has a code sent to the new address; returns the ticket that it goes with. */
  async changeAddress(email: string): Promise<string> {
    return (await this.#call('changeAddress', { email })).ticket;
  }

  async confirmAddress(ticket: string, code: string): Promise<void> {
    await this.#know('confirmAddress', { ticket, code });
  }

  async changePassword(password: string): Promise<void> {
    await this.#call('changePassword', { password });
  }

  async sessions(): Promise<SessionEntry[]> {
    return (await this.#call('sessions', undefined)).sessions;
  }

  async endSession(session: string): Promise<void> {
    await this.#call('endSession', { session });
  }

  async endOtherSessions(): Promise<void> {
    await this.#call('endOtherSessions', undefined);
  }

  offerSecondFactor(): Promise<SecondFactorOffer> {
    return this.#call('offerSecondFactor', undefined);
  }

  /** Turns the second factor on; returns the recovery codes, which are shown this once. */
  async enableSecondFactor(code: string): Promise<string[]> {
    return (await this.#call('enableSecondFactor', { code })).recoveryCodes;
  }

  async disableSecondFactor(): Promise<void> {
    await this.#call('disableSecondFactor', undefined);
    await this.refresh();
  }

  /** Makes the earlier recovery codes worthless; returns the new ones. */
  async renewRecoveryCodes(): Promise<string[]> {
    return (await this.#call('renewRecoveryCodes', undefined)).recoveryCodes;
  }

  /** Everything that is stored of this person, as one JSON document. */
  exportData(): Promise<Blob> {
    return this.#confirmed(() => this.#access.download('exportData'));
  }

  async eraseAccount(): Promise<void> {
    await this.#know('eraseAccount', undefined);
  }

  async cancelErasure(): Promise<void> {
    await this.#know('cancelErasure', undefined);
  }

  /** The people whom this person has blocked. */
  async blocked(): Promise<Person[]> {
    return (await this.#access.request('people:blocked', {})).people;
  }

  async unblock(account: string): Promise<void> {
    await this.#access.request('person:unblock', { account });
  }

  /** Asks the server who this is, and goes live where the live connection had been refused. */
  async refresh(): Promise<void> {
    await this.#know('session', undefined);
    this.#access.goLive();
  }

  /** Calls a route whose answer is the person as they are from now on. */
  async #know<Name extends 'saveProfile' | 'confirmAddress' | 'eraseAccount' | 'cancelErasure' | 'session'>(
    route: Name,
    payload: RouteShapes[Name]['payload'],
  ): Promise<void> {
    const { me } = await this.#call(route, payload);
    this.#access.know(me);
  }

  #call<Name extends RouteName>(
    route: Name,
    payload: RouteShapes[Name]['payload'],
  ): Promise<RouteShapes[Name]['result']> {
    return this.#confirmed(() => this.#access.call(route, payload));
  }

  async #confirmed<Result>(ask: () => Promise<Result>): Promise<Result> {
    try {
      return await ask();
    } catch (cause) {
      const refusal = asRefusal(cause);
      if (OVER.has(refusal.code)) this.#access.refused(refusal.code);
      if (refusal.code !== 'confirmation_needed' || !(await this.#confirm())) throw refusal;
      return this.#confirmed(ask);
    }
  }
}

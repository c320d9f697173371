import type { ErrorCode, Me, Person, RouteName, RouteShapes, SessionEntry, WireError } from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';

/** What a fake account shares with the connection that it belongs to. */
export interface FakeAccountParts {
  me: () => Me;
  setMe: (me: Me) => void;
  /** The one code that is right, whatever it is asked for. */
  code: () => string;
}

type Payload<Name extends RouteName> = RouteShapes[Name]['payload'];

const HOUR = 3_600_000;

/** The HTTP side of a server in memory: one account, one right code, one right password. */
export class FakeAccount {
  readonly #parts: FakeAccountParts;
  readonly password = 'quiet-otter-mountain';
  readonly recoveryCodes = ['7K2M-9QXD-4RTA-H3VN', 'B8WE-5ZPC-1JGY-6SFK'];
  /** What each route is refused with, while set. */
  readonly refusals = new Map<RouteName, ErrorCode | WireError>();
  /** What each route was last given. */
  readonly given = new Map<RouteName, unknown>();
  /** Whether signing in takes a second step. */
  secondStep = false;
  /** Whether the password has to be given again before anything that matters. */
  confirmationNeeded = false;
  sessions: SessionEntry[] = [entry('here', 'Firefox · Linux', 0, true), entry('phone', 'Safari · iPhone', 5)];
  blocked: Person[] = [{ id: 'max', handle: 'max', name: 'Max Braun', role: 'member' }];

  constructor(parts: FakeAccountParts) {
    this.#parts = parts;
  }

  /** Answers a route, or throws its refusal. */
  answer(route: RouteName, payload: unknown): unknown {
    this.given.set(route, payload);
    const refusal = this.refusals.get(route);
    if (refusal) throw new Refusal(typeof refusal === 'string' ? { code: refusal } : refusal);
    if (this.confirmationNeeded && CONFIRMED.has(route)) throw new Refusal({ code: 'confirmation_needed' });
    const answers = this.#answers as Partial<Record<RouteName, (payload: unknown) => unknown>>;
    return answers[route]?.(payload);
  }

  unblock(account: string): void {
    this.blocked = this.blocked.filter(({ id }) => id !== account);
  }

  readonly #answers = {
    register: () => ({ registration: 'r1' }),
    confirmRegistration: ({ code }: Payload<'confirmRegistration'>) => this.#withCode(code),
    signIn: () => (this.secondStep ? { ticket: 't1' } : { me: this.#parts.me() }),
    signInWithCode: ({ code }: Payload<'signInWithCode'>) => this.#withCode(code),
    forgotPassword: () => ({ ticket: 't2' }),
    resetPassword: ({ code }: Payload<'resetPassword'>) => (this.secondStep ? { ticket: 't1' } : this.#withCode(code)),
    identify: () => ({ me: this.#parts.me(), bearer: 'b1', expiresAt: 0 }),
    unread: () => ({ unread: 2 }),
    session: () => ({ me: this.#parts.me() }),
    confirmIdentity: ({ password, code }: Payload<'confirmIdentity'>) => {
      if (password !== this.password) throw new Refusal({ code: 'wrong_credentials' });
      if (this.#parts.me().secondFactor) this.#withCode(code ?? '');
      this.confirmationNeeded = false;
      return { until: 0 };
    },
    sessions: () => ({ sessions: this.sessions }),
    endSession: ({ session }: Payload<'endSession'>) => {
      this.sessions = this.sessions.filter(({ id }) => id !== session);
    },
    endOtherSessions: () => {
      this.sessions = this.sessions.filter(({ current }) => current);
      return { ended: 1 };
    },
    changeAddress: () => ({ ticket: 't3' }),
    confirmAddress: ({ code }: Payload<'confirmAddress'>) => this.#withCode(code, { email: 'new@example.org' }),
    offerSecondFactor: () => ({
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/x',
      qr: ['1100', '1010', '0011', '0101'],
    }),
    enableSecondFactor: ({ code }: Payload<'enableSecondFactor'>) => {
      this.#withCode(code, { secondFactor: true, enrolling: false });
      return { recoveryCodes: this.recoveryCodes };
    },
    disableSecondFactor: () => void this.#change({ secondFactor: false }),
    renewRecoveryCodes: () => ({ recoveryCodes: this.recoveryCodes }),
    saveProfile: (profile: Payload<'saveProfile'>) => this.#change(profile),
    exportData: () => ({ account: this.#parts.me() }),
    eraseAccount: () => this.#change({ erasureAt: new Date(2026, 2, 12, 9, 30).getTime() }),
    cancelErasure: () => {
      const { erasureAt: _, ...rest } = this.#parts.me();
      this.#parts.setMe(rest);
      return { me: rest };
    },
  };

  #withCode(code: string, changes: Partial<Me> = {}): { me: Me } {
    if (code !== this.#parts.code()) throw new Refusal({ code: 'wrong_code' });
    return this.#change(changes);
  }

  #change(changes: Partial<Me>): { me: Me } {
    const me = { ...this.#parts.me(), ...changes };
    this.#parts.setMe(me);
    return { me };
  }
}

const CONFIRMED: ReadonlySet<RouteName> = new Set([
  'changePassword',
  'changeAddress',
  'offerSecondFactor',
  'enableSecondFactor',
  'disableSecondFactor',
  'renewRecoveryCodes',
  'exportData',
  'eraseAccount',
]);

function entry(id: string, device: string, hours: number, current = false): SessionEntry {
  const lastUsedAt = Date.now() - hours * HOUR;
  return { id, device, createdAt: lastUsedAt - 48 * HOUR, lastUsedAt, expiresAt: lastUsedAt + 1_000 * HOUR, current };
}

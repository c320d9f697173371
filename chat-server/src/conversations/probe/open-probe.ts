import { type Account, isProbe, PROBE_ORIGIN, type AccountStore, type Sessions } from '../../accounts/index.ts';
import { AppError, type Clock, type Ids } from '../../core/index.ts';
import { directId } from '../../relations/index.ts';
import type { ConversationStore } from '../conversation.store.ts';

export interface ProbeParts {
  accounts: AccountStore;
  sessions: Sessions;
  store: ConversationStore;
  clock: Clock;
  ids: Ids;
}

/** What a probe needs: who writes to whom, where, and what each signs in with. */
interface OpenProbe {
  conversationId: string;
  sender: ProbePerson;
  receiver: ProbePerson;
}

interface ProbePerson {
  account: string;
  bearer: string;
}

/**
 * Opens a session for each of two synthetic accounts, and makes the accounts where they are not there yet. Nobody can sign in as them or find
 * them, and no indicator counts them. Who has been asked to talk answers first. Error: `suspended`.
 */
export function openProbe({ accounts, sessions, store, clock, ids }: ProbeParts) {
  async function find(subject: string): Promise<Account> {
    const known = await accounts.findExternal(PROBE_ORIGIN, subject);
    if (known && isProbe(known) && known.suspendedAt === undefined) return known;
    if (known) throw new AppError('suspended');
    const id = ids.uuid();
    const account: Account = {
      id,
      handle: `probe-${id.slice(0, 8)}`,
      name: 'Probe',
      role: 'member',
      language: 'en',
      showPresence: false,
      createdAt: clock.now(),
      external: { origin: PROBE_ORIGIN, subject },
    };
    if (!(await accounts.insert(account))) throw new AppError('unavailable', { retryAfter: 1 });
    return account;
  }

  async function enter(account: string): Promise<ProbePerson> {
    await sessions.endAllOf(account);
    const { token } = await sessions.open(account, 'bearer', 'probe');
    return { account, bearer: token };
  }

  return async (): Promise<OpenProbe> => {
    const [one, two] = [await find('one'), await find('two')];
    const conversationId = directId(one.id, two.id);
    const head = await store.head(conversationId);
    const [from, to] = head && !head.accepted ? [two, one] : [one, two];
    return { conversationId, sender: await enter(from.id), receiver: await enter(to.id) };
  };
}

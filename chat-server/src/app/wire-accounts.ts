import {
  accountEvents,
  createKnownDevices,
  createPasswords,
  createSessions,
  createTickets,
} from '../accounts/index.ts';
import { createErasures } from '../data/index.ts';
import { createReadingPages } from '../desk/index.ts';
import { createAttendance, createVisibility } from '../presence/index.ts';
import { apartFrom } from '../relations/index.ts';
import { masterKeyOf } from '../storage/lowdb/master-key.ts';
import type { Foundation } from './lay-foundation.ts';

/** People: how they get in, how they are seen, and how they are erased. */
export async function wireAccounts(foundation: Foundation) {
  const { config, masterKey, logs, metrics, clock, alarm, ids, documents, store, mailer, rateLimit, leases } =
    foundation;
  const { accounts, registrations, relations, keys } = documents;
  const { broadcast } = foundation.late;
  const sessions = createSessions({
    store: documents.sessions,
    accounts,
    clock,
    ids,
    secondFactorForStaff: config.staffSecondFactor === 'required',
  });
  const visibility = createVisibility({ leases, broadcast });
  const attendance = createAttendance({ leases, broadcast, alarm });
  const pages = createReadingPages(
    (account) =>
      void apartFrom(relations, account).then(
        (except) => broadcast().to({ accounts: [], desk: true, except }, 'desk:page', { account, page: null }),
        () => undefined,
      ),
  );
  const accountParts = {
    accounts,
    registrations,
    sessions,
    tickets: createTickets({ store: documents.tickets, clock, ids }),
    devices: createKnownDevices({ key: masterKeyOf(masterKey).keyFor('known-devices'), clock, ids }),
    passwords: await createPasswords(accounts, foundation.passwordCost),
    mailer,
    keys,
    rateLimit,
    broadcast,
    visibilityChanged: (account: string) => {
      // Now, and not when they leave: whoever hides is not seen going either.
      pages.forget(account);
      return visibility.changed(account);
    },
    settled: async (account: string) => {
      const { canned, settings, reports } = documents;
      await Promise.all([store.settled(account), canned.settled(), settings.settled(), reports.settled()]);
    },
    clock,
    ids,
    events: accountEvents(logs.accounts, metrics),
  };
  const erasures = createErasures({
    accounts,
    erasures: documents.erasures,
    sessions: documents.sessions,
    conversations: store,
    keys,
    forget: [
      (account) => relations.remove(account),
      visibility.changed,
      (account) => documents.tickets.removeOf(account),
      (account) => documents.satisfaction.remove(account),
      (account) => documents.reminders.remove(account),
    ],
    broadcast,
    clock,
    events: accountParts.events,
  });
  return { accountParts, erasures, visibility, attendance, pages };
}

export type Wired = Awaited<ReturnType<typeof wireAccounts>>;

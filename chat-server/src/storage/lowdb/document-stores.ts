import { join } from 'node:path';
import type { CannedReply } from '@repere/protocol';
import type { Account, AccountStore, Registration, RegistrationStore } from '../../accounts/account.store.ts';
import type { Erasure, ErasureStore } from '../../accounts/erasure/erasure.store.ts';
import type { Session, SessionStore } from '../../accounts/sessions/session.store.ts';
import type { Ticket, TicketStore } from '../../accounts/tickets/ticket.store.ts';
import type { AnomalyDraft, AnomalyStore } from '../../anomalies/anomaly.store.ts';
import type { Clock } from '../../core/clock.ts';
import type { Files } from '../../core/files.ts';
import type { KeyRing } from '../../core/key-ring.ts';
import type { CannedStore } from '../../desk/canned/canned.store.ts';
import type { DeskSettings, SettingsStore } from '../../desk/hours/settings.store.ts';
import type { SatisfactionStore } from '../../desk/ratings/satisfaction.store.ts';
import type { ReminderStore } from '../../desk/reminders/reminder.store.ts';
import type { Expiry, ExpiryStore } from '../../data/expiry.store.ts';
import type { ProblemStore } from '../../feedback/problem.store.ts';
import type { VoteStore } from '../../feedback/vote.store.ts';
import type { MailStore } from '../../mail/mail.store.ts';
import type { Relation, RelationStore } from '../../relations/relation.store.ts';
import type { ReportStore } from '../../reports/report.store.ts';
import { LowdbAccountStore } from './account.store.lowdb.ts';
import { LowdbAnomalyStore } from './anomaly.store.lowdb.ts';
import { LowdbCannedStore } from './canned.store.lowdb.ts';
import { Claims } from './claims.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { LowdbErasureStore } from './erasure.store.lowdb.ts';
import { LowdbExpiryStore } from './expiry.store.lowdb.ts';
import { LowdbKeyRing, type OwnedKey, type StoredKey } from './key-ring.lowdb.ts';
import { LowdbMailStore, type StoredMail } from './mail.store.lowdb.ts';
import { masterKeyOf } from './master-key.ts';
import { LowdbRegistrationStore } from './registration.store.lowdb.ts';
import { LowdbRelationStore } from './relation.store.lowdb.ts';
import { type AccountSessions, LowdbSessionStore } from './session.store.lowdb.ts';
import { type DOCUMENT_FOLDERS, openManifest, type StoreManifest } from './store-manifest.ts';
import { LowdbReminderStore, type StoredReminders } from './reminder.store.lowdb.ts';
import { LowdbProblemStore, type StoredProblem } from './problem.store.lowdb.ts';
import { LowdbReportStore, type StoredReport } from './report.store.lowdb.ts';
import { LowdbSatisfactionStore, type StoredSatisfaction } from './satisfaction.store.lowdb.ts';
import { LowdbSettingsStore } from './settings.store.lowdb.ts';
import { LowdbTicketStore } from './ticket.store.lowdb.ts';
import { LowdbVoteStore, type StoredVote, type StoredVoteCount } from './vote.store.lowdb.ts';

export interface DocumentStoresOptions {
  files: Files;
  /** The data folder. Whoever opens it holds its lock. */
  folder: string;
  /** 32 bytes. */
  masterKey: Uint8Array;
  clock: Clock;
  /** Called when an fsync fails: the process has to end, because what the disk holds is unknown. */
  onFatal: (error: Error) => void;
}

export interface DocumentStores {
  accounts: AccountStore;
  registrations: RegistrationStore;
  sessions: SessionStore;
  tickets: TicketStore;
  keys: KeyRing;
  mails: MailStore;
  erasures: ErasureStore;
  relations: RelationStore;
  reports: ReportStore;
  problems: ProblemStore;
  votes: VoteStore;
  expiries: ExpiryStore;
  settings: SettingsStore;
  canned: CannedStore;
  satisfaction: SatisfactionStore;
  reminders: ReminderStore;
  anomalies: AnomalyStore;
  manifest: StoreManifest;
  /** Writes what is written seldom. Afterwards nothing may be asked of the stores. */
  close(): Promise<void>;
}

/** Opens every store that keeps documents. Throws, with what to do, where the folder is not a whole store under this master key. */
export async function openDocumentStores(options: DocumentStoresOptions): Promise<DocumentStores> {
  const { files, folder, clock, onFatal } = options;
  const master = masterKeyOf(options.masterKey);
  const writer = new DurableWriter({ files, temporary: join(folder, 'tmp'), onFatal });
  await files.makeFolder(folder);
  await writer.makeFolder(join(folder, 'tmp'));
  const manifest = await openManifest({ writer, folder, masterKeyFingerprint: master.fingerprint, clock });
  await writer.sweep();

  const collection = <T>(name: (typeof DOCUMENT_FOLDERS)[number]) =>
    new DocumentCollection<T>(join(folder, name), writer);
  const claims = new Claims();
  const accounts = await LowdbAccountStore.open(collection<Account>('accounts'), claims);
  const registrations = await LowdbRegistrationStore.open(collection<Registration>('registrations'), claims);
  const sessions = new LowdbSessionStore(
    collection<Session>('sessions'),
    collection<AccountSessions>('account-sessions'),
  );
  const keys = new LowdbKeyRing({
    keys: collection<StoredKey>('keys'),
    owners: collection<OwnedKey>('key-owners'),
    master,
    clock,
  });
  const tickets = await LowdbTicketStore.open(collection<Ticket>('tickets'));
  const mails = new LowdbMailStore(collection<StoredMail>('mails'), master);
  const erasures = new LowdbErasureStore(collection<Erasure>('erasures'));
  const relations = await LowdbRelationStore.open(collection<Relation>('relations'));
  const reports = await LowdbReportStore.open(collection<StoredReport>('reports'), keys);
  const problems = await LowdbProblemStore.open(collection<StoredProblem>('problems'), master);
  const votes = await LowdbVoteStore.open(
    { votes: collection<StoredVote>('votes'), counts: collection<StoredVoteCount>('vote-counts') },
    master,
  );
  const settings = await LowdbSettingsStore.open(collection<DeskSettings>('desk-settings'));
  const canned = await LowdbCannedStore.open(collection<CannedReply>('canned-replies'));
  const satisfaction = new LowdbSatisfactionStore(collection<StoredSatisfaction>('satisfaction'), keys);
  const reminders = await LowdbReminderStore.open(collection<StoredReminders>('reminders'));
  const anomalies = await LowdbAnomalyStore.open(collection<AnomalyDraft>('anomalies'));
  return {
    erasures,
    accounts,
    registrations,
    sessions,
    tickets,
    keys,
    mails,
    relations,
    reports,
    problems,
    votes,
    expiries: new LowdbExpiryStore(collection<Expiry>('expiries')),
    settings,
    canned,
    satisfaction,
    reminders,
    anomalies,
    manifest,
    close: () => sessions.close(),
  };
}

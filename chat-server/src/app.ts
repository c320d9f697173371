import { createServer } from 'node:http';
import { join } from 'node:path';
import { PROTOCOL_VERSION, type UrgencyOf } from '@repere/protocol';
import {
  accountCommands,
  accountEvents,
  accountRoutes,
  createKnownDevices,
  createPasswords,
  createSessions,
  createTickets,
  erasureRoutes,
  listSessions,
  people as createPeople,
  seedDemo,
  suspendAccount,
  toMe,
} from './accounts/index.ts';
import type { Config } from './config.ts';
import type { ControlCommands } from './control/index.ts';
import {
  acquainted,
  conversationEvents,
  conversationHandlers,
  conversationRoutes,
  readEvents,
  revisionOf,
} from './conversations/index.ts';
import {
  type Alarm,
  AppError,
  type Broadcast,
  createDenials,
  randomIds,
  type RateLimit,
  systemAlarm,
  systemClock,
} from './core/index.ts';
import {
  alertDesk,
  answersAgainAt,
  askSatisfaction,
  createMessageTimes,
  createReadingPages,
  deskEvents,
  deskHandlers,
  mailUnread,
  measureCare,
} from './desk/index.ts';
import { createErasures, createRetention, dataCommands, dataEvents, dataRoutes, RETENTION } from './data/index.ts';
import {
  createNewVoters,
  feedbackCommands,
  feedbackEvents,
  feedbackHandlers,
  feedbackRoutes,
} from './feedback/index.ts';
import {
  createHttp,
  createOrigins,
  createOwnCookies,
  createSessionCookie,
  createSitePages,
  followRequests,
  HTTP_PATIENCE,
  listenOn,
} from './http/index.ts';
import { mailEvents } from './mail/mail.events.ts';
import { openMail } from './mail/open-mail.ts';
import { createTeamHook } from './mail/team-hook.ts';
import { createMetrics, doorEvents, type Log, storeEvents } from './observability/index.ts';
import { createAttendance, createVisibility, presenceHandlers } from './presence/index.ts';
import { createRealtime, type Realtime } from './realtime/index.ts';
import { apartFrom, relationEvents, relationHandlers } from './relations/index.ts';
import { createDecisions, filedReports, reportCommands, reportEvents, reportHandlers } from './reports/index.ts';
import { startSweeps } from './start-sweeps.ts';
import { nodeFiles } from './storage/files/node-files.ts';
import { openConversationStore } from './storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from './storage/lowdb/document-stores.ts';
import { masterKeyOf } from './storage/lowdb/master-key.ts';
import { MemoryPresence } from './storage/memory/presence.memory.ts';
import { MemoryRateLimit } from './storage/memory/rate-limit.memory.ts';

export interface AppOptions {
  config: Config;
  masterKey: Uint8Array;
  log: Log;
  /** A failing disk: what is stored is unknown from now on, so the process has to end. */
  onFatal(error: Error): void;
  /** What a member's text calls for that a coach cannot give. Absent: nothing ever does. */
  urgencyOf?: UrgencyOf;
  /** Another limit in the place of the standing one: for measuring what none slows. Nothing in the environment leads here. */
  rateLimit?: RateLimit;
  /** Another alarm, for the grace of presence: tests let it ring. */
  alarm?: Alarm;
}

export interface Addresses {
  /** What people type. */
  url: string;
  /** Where this process itself listens: another place than `url` behind a proxy. */
  local: string;
}

export interface App {
  /** What the control socket may ask. */
  commands: ControlCommands;
  /** Listens, and answers where. Error: what the system says of the port. */
  listen(): Promise<Addresses>;
  /** Adds the demo sign-ins to an empty store; answers whether it did. */
  seedDemo(): Promise<boolean>;
  /** Readiness off, no new connections, requests finished, sockets closed over `spread` milliseconds, everything flushed. */
  close(spread: number): Promise<void>;
}

/** How long a stop waits for HTTP requests that are being answered, in milliseconds. */
const REQUESTS_PATIENCE = 2_000;

/** How long a stop waits for mails that are being handed over, in milliseconds. */
const MAIL_PATIENCE = 2_000;

/** The composition root: the one place that knows every class. */
export async function createApp({ config, masterKey, log, onFatal, ...given }: AppOptions): Promise<App> {
  const [clock, ids] = [systemClock, randomIds];
  const metrics = createMetrics();
  const doors = doorEvents(log, metrics);
  const stored = storeEvents(log, metrics);
  const https = config.publicUrl?.startsWith('https:') ?? false;

  const documents = await openDocumentStores({ files: nodeFiles, folder: config.dataDir, masterKey, clock, onFatal });
  const { accounts, registrations } = documents;
  const store = await openConversationStore({
    files: nodeFiles,
    folder: join(config.dataDir, 'events'),
    keys: documents.keys,
    epoch: documents.manifest.epoch,
    onRepair: stored.repaired,
    onFatal,
    observe: stored.observe,
  });

  const rateLimit = given.rateLimit ?? new MemoryRateLimit(clock);
  const sessions = createSessions({
    store: documents.sessions,
    accounts,
    clock,
    ids,
    secondFactorForStaff: config.staffSecondFactor === 'required',
  });
  const mailer = openMail({
    store: documents.mails,
    smtp: config.smtp,
    files: nodeFiles,
    folder: join(config.dataDir, 'mail'),
    clock,
    ids,
    events: mailEvents(log, metrics),
  });
  // The sockets need the HTTP server, which needs the routes, which tell the sockets.
  let realtime: Realtime | undefined;
  const broadcast = (): Broadcast => {
    if (!realtime) throw new Error('a broadcast before the sockets were there');
    return realtime.broadcast;
  };
  const leases = new MemoryPresence(clock);
  const alarm = given.alarm ?? systemAlarm;
  const visibility = createVisibility({ leases, broadcast });
  const attendance = createAttendance({ leases, broadcast, alarm });
  const pages = createReadingPages(
    (account) =>
      void apartFrom(documents.relations, account).then(
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
    passwords: await createPasswords(accounts),
    mailer,
    keys: documents.keys,
    rateLimit,
    broadcast,
    visibilityChanged: (account: string) => {
      // Now, and not when they leave: whoever hides is not seen going either.
      pages.forget(account);
      return visibility.changed(account);
    },
    settled: (account: string) => store.settled(account),
    clock,
    ids,
    events: accountEvents(log, metrics),
  };
  const people = createPeople(accounts);
  const erasures = createErasures({
    accounts,
    erasures: documents.erasures,
    sessions: documents.sessions,
    conversations: store,
    keys: documents.keys,
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
  const { relations } = documents;
  const relationParts = {
    relations,
    accounts,
    people,
    acquainted: acquainted(store),
    settle: store.settle.bind(store),
    broadcast,
    visibilityChanged: visibility.changed,
    clock,
    events: relationEvents(log, metrics),
  };
  const desk = deskEvents(log, metrics);
  const times = createMessageTimes(desk.messageShown);
  const conversationParts = {
    store,
    accounts,
    people,
    relations,
    measure: measureCare({ store, events: desk }),
    pressed: times.pressed,
    answersAgainAt: answersAgainAt({ settings: documents.settings, clock }),
    ...(given.urgencyOf && { urgencyOf: given.urgencyOf }),
    broadcast,
    clock,
    events: conversationEvents(log, metrics),
  };
  const deskParts = {
    ...conversationParts,
    ...documents,
    mailer,
    postToTeam: config.deskHookUrl === undefined ? undefined : createTeamHook(config.deskHookUrl),
    pages,
    // A process that serves nobody knows of no desk: it tells coaches nothing.
    isDeskOpen: async () => !ready || ((await realtime?.isDeskOpen()) ?? true),
    link: (path: string) => `${config.publicUrl ?? local()}${path}`,
    times,
    events: desk,
  };
  const asksSatisfaction = askSatisfaction(deskParts);
  const revision = revisionOf(conversationParts);
  const reports = { reports: documents.reports, accounts, people, clock, events: reportEvents(log, metrics) };
  const reportParts = {
    ...reports,
    broadcast,
    readEvents: readEvents(conversationParts),
    decisions: createDecisions({ ...reports, mailer, suspend: suspendAccount(accountParts) }),
  };

  const feedbackParts = {
    problems: documents.problems,
    votes: documents.votes,
    isPage: createSitePages(config.siteDir),
    newVoters: createNewVoters({ rateLimit, clock, ids }),
    broadcast,
    clock,
    events: feedbackEvents(log, metrics),
  };

  const retention = createRetention({
    ...documents,
    conversations: store,
    periods: { ...RETENTION, conversations: { months: config.conversationMonths } },
    clock,
    ids,
    dataEvents: dataEvents(log),
  });

  const denied = createDenials(rateLimit, doors.denied);
  let ready = false;
  let port = config.port;
  const local = () => `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const origins = createOrigins(config.publicUrl, config.host, () => port, config.embedders.keys());
  const cookie = createSessionCookie(https);
  const authenticate = sessions.resolve;
  const koa = await createHttp({
    routes: [
      ...accountRoutes({ ...accountParts, embedders: config.embedders }),
      ...erasureRoutes({ ...accountParts, erasures: documents.erasures }),
      ...conversationRoutes(conversationParts),
      ...dataRoutes({
        ...conversationParts,
        read: readEvents(conversationParts),
        sessions: listSessions(accountParts),
        filedReports: filedReports(reportParts),
        satisfaction: (account) => documents.satisfaction.of(account),
      }),
      ...feedbackRoutes(feedbackParts),
    ],
    authenticate,
    rateLimit,
    origins,
    cookie,
    ownCookies: createOwnCookies(https),
    trustedProxies: config.trustedProxies,
    clock,
    ids,
    denied,
    events: doors.http,
    siteDir: config.siteDir,
    https,
    isReady: () => ready,
    metrics: async () => ({ type: metrics.registry.contentType, text: await metrics.registry.metrics() }),
    metricsToken: config.metricsToken,
    development: config.environment === 'development',
  });
  const server = createServer(HTTP_PATIENCE, koa.callback());
  const requests = followRequests(server);
  realtime = createRealtime({
    server,
    handlers: [
      ...relationHandlers(relationParts),
      ...conversationHandlers(conversationParts),
      ...reportHandlers(reportParts),
      ...feedbackHandlers(feedbackParts),
      ...deskHandlers(deskParts),
      ...presenceHandlers({ ...conversationParts, leases, visibility, alarm }),
    ],
    authenticate,
    touch: sessions.touch,
    readCookie: cookie.read,
    isOwnOrigin: origins.isOwn,
    trustedProxies: config.trustedProxies,
    isKnownOrigin: (origin) => origins.isOwn(origin) || origins.isEmbedder(origin),
    rateLimit,
    attendance,
    clock,
    ids,
    denied,
    events: doors.realtime,
    async welcome(identity) {
      const account = await accounts.find(identity.account);
      if (!account) throw new AppError('unauthenticated');
      return {
        protocol: PROTOCOL_VERSION,
        epoch: store.epoch(),
        me: toMe(account, identity),
        revision: await revision(identity),
        now: clock.now(),
        ...((await asksSatisfaction(account)) && { ask: 'satisfaction' as const }),
      };
    },
  });
  // Before anybody is served or asks by command: what was erased is not there, also in a folder from a backup.
  await erasures.replay();
  await retention.replay();
  await reportParts.decisions.resume();
  const remind = { members: mailUnread(deskParts), coaches: alertDesk(deskParts) };
  const stopSweeps = startSweeps({ ...documents, erasures, retention, remind, clock, failed: stored.sweepFailed });

  return {
    commands: {
      ...accountCommands({ ...accountParts, erasures: documents.erasures }),
      ...dataCommands({
        ...accountParts,
        conversations: store,
        relations,
        erasures: documents.erasures,
        erase: erasures,
        retention,
        canned: documents.canned,
        settings: documents.settings,
        satisfaction: documents.satisfaction,
        dataEvents: dataEvents(log),
      }),
      ...reportCommands(reportParts),
      ...feedbackCommands(feedbackParts),
    },
    async listen() {
      await erasures.eraseDue();
      void retention.applyDaily();
      port = await listenOn(server, config.host, config.port);
      // Before anything is delivered: what the last process recorded and could not remember as told is found by its record.
      await remind.members().catch((error: unknown) => stored.sweepFailed('unread answers', error));
      await mailer.start();
      ready = true;
      return { url: config.publicUrl ?? local(), local: local() };
    },
    seedDemo: seedDemo(accountParts),
    async close(spread) {
      ready = false;
      stopSweeps();
      const answered = requests.finish(REQUESTS_PATIENCE);
      const delivered = mailer.close(MAIL_PATIENCE);
      await realtime?.close(spread);
      attendance.stop();
      await answered;
      await erasures.stop();
      await retention.stop();
      await store.close();
      await delivered;
      await documents.close();
    },
  };
}

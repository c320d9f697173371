import { join } from 'node:path';
import { people } from '../accounts/index.ts';
import { randomIds, systemAlarm, systemClock } from '../core/index.ts';
import { mailEvents } from '../mail/mail.events.ts';
import { openMail } from '../mail/open-mail.ts';
import { createMetrics, divideLog, doorEvents, openTracker, storeEvents } from '../observability/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { openConversationStore } from '../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../storage/lowdb/document-stores.ts';
import { MemoryPresence } from '../storage/memory/presence.memory.ts';
import { MemoryRateLimit } from '../storage/memory/rate-limit.memory.ts';
import type { AppOptions } from './app-options.ts';
import { Late } from './late.ts';
import { openAlerting } from './open-alerting.ts';

/** What every feature stands on: time, names, stores, mail, limits, and who notices. Here it is chosen where data sleeps and how mail leaves. */
export async function layFoundation({ config, masterKey, log, onFatal, ...given }: AppOptions) {
  const [clock, ids] = [systemClock, randomIds];
  const metrics = createMetrics();
  const logAreas = divideLog(log);
  const logs = logAreas.of;
  metrics.build.set({ release: config.release }, 1);
  const stored = storeEvents(logs.store, metrics);
  const documents = await openDocumentStores({ files: nodeFiles, folder: config.dataDir, masterKey, clock, onFatal });
  const store = await openConversationStore({
    files: nodeFiles,
    folder: join(config.dataDir, 'events'),
    keys: documents.keys,
    epoch: documents.manifest.epoch,
    onRepair: stored.repaired,
    onFatal,
    observe: stored.observe,
  });
  const mailer = openMail({
    store: documents.mails,
    smtp: config.smtp,
    files: nodeFiles,
    folder: join(config.dataDir, 'mail'),
    clock,
    ids,
    events: mailEvents(logs.mail, metrics),
  });
  const tracker = config.sentryDsn
    ? await openTracker({
        dsn: config.sentryDsn,
        release: config.release,
        environment: config.environment,
        clock,
        lost: (why) => logs.server.warn({ why }, 'something could not be told to the error tracker'),
      })
    : undefined;
  const alerting = openAlerting({ config, mailer, log: logs.server, clock, alarm: systemAlarm });
  return {
    config,
    masterKey,
    urgencyOf: given.urgencyOf,
    logAreas,
    logs,
    metrics,
    alerting,
    doors: doorEvents(logs.doors, metrics),
    stored,
    clock,
    alarm: given.alarm ?? systemAlarm,
    passwordCost: given.passwordCost,
    ids,
    documents,
    store,
    people: people(documents.accounts),
    mailer,
    tracker,
    rateLimit: given.rateLimit ?? new MemoryRateLimit(clock),
    leases: new MemoryPresence(clock),
    late: new Late(config),
  };
}

export type Foundation = Awaited<ReturnType<typeof layFoundation>>;

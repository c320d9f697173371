import { seedDemo } from './accounts/index.ts';
import type { AppOptions } from './app/app-options.ts';
import { layFoundation } from './app/lay-foundation.ts';
import { listCommands } from './app/list-commands.ts';
import { openDoors } from './app/open-doors.ts';
import { wireFeatures } from './app/wire-features.ts';
import type { ControlCommands } from './control/index.ts';
import { alertDesk, mailUnread } from './desk/index.ts';
import { listenOn } from './http/index.ts';
import { startSweeps } from './start-sweeps.ts';

export type { AppOptions } from './app/app-options.ts';

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
  /** Counts what earlier processes died of, by the lines that they left in `errors.log`: each once, however often they are told. Never fails. */
  recallDeaths(lines: Iterable<string>): Promise<void>;
  /** Adds the demo sign-ins to an empty store; answers whether it did. */
  seedDemo(): Promise<boolean>;
  /** Readiness off, no new connections, requests finished, sockets closed over `spread` milliseconds, everything flushed. */
  close(spread: number): Promise<void>;
}

/** How long a stop waits for HTTP requests that are being answered, in milliseconds. */
const REQUESTS_PATIENCE = 2_000;

/** How long a stop waits for mails that are being handed over, in milliseconds. */
const MAIL_PATIENCE = 2_000;

/** How long a stop waits for what is being told to the owner, in milliseconds. */
const TELLING_PATIENCE = 2_000;

/** The composition root: the one place that knows every class, with a file for each of its parts in `app/`. */
export async function createApp(options: AppOptions): Promise<App> {
  const foundation = await layFoundation(options);
  const { config, clock, stored, documents, store, mailer, alerting, tracker, late } = foundation;
  const features = await wireFeatures(foundation);
  const { accountParts, erasures, attendance, deskParts, reportParts, retention, journal } = features;
  const { server, requests, realtime } = await openDoors(foundation, features);

  // Before anybody is served or asks by command: what was erased is not there, also in a folder from a backup.
  await erasures.replay();
  await retention.replay();
  await reportParts.decisions.resume();
  const remind = { members: mailUnread(deskParts), coaches: alertDesk(deskParts) };
  const stopSweeps = startSweeps({ ...documents, erasures, retention, remind, clock, failed: stored.sweepFailed });

  return {
    commands: listCommands(foundation, features),
    async listen() {
      await erasures.eraseDue();
      void retention.applyDaily();
      late.port = await listenOn(server, config.host, config.port);
      // Before anything is delivered: what the last process recorded and could not remember as told is found by its record.
      await remind.members().catch((error: unknown) => stored.sweepFailed('unread answers', error));
      await mailer.start();
      alerting.start();
      late.ready = true;
      tracker?.event('the server has started');
      return { url: late.url(), local: late.local() };
    },
    recallDeaths: features.recallDeaths,
    seedDemo: seedDemo(accountParts),
    async close(spread) {
      late.ready = false;
      tracker?.event('the server is stopping');
      stopSweeps();
      const told = alerting.stop(TELLING_PATIENCE);
      const answered = requests.finish(REQUESTS_PATIENCE);
      const delivered = mailer.close(MAIL_PATIENCE);
      await realtime.close(spread);
      attendance.stop();
      await answered;
      await erasures.stop();
      await retention.stop();
      await journal.close();
      await store.close();
      await delivered;
      await told;
      await documents.close();
      await tracker?.close();
    },
  };
}

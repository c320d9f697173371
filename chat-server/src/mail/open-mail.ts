import { randomInt } from 'node:crypto';
import {
  type Alarm,
  type Clock,
  type Files,
  type Ids,
  type Mailer,
  type SmtpSettings,
  systemAlarm,
} from '../core/index.ts';
import { Courier } from './courier.ts';
import { createFileTransport } from './file-transport.ts';
import type { MailEvents } from './mail.events.ts';
import type { MailStore } from './mail.store.ts';
import { createMailer } from './send-mail.ts';
import { createSmtpTransport } from './smtp-transport.ts';

/** Mail from its record to its delivery. */
export interface MailService extends Mailer {
  /** Begins to deliver, with what an earlier process left first. */
  start(): Promise<void>;
  /** Waits `patience` milliseconds at most for what is under way; the rest is for the next start. */
  close(patience: number): Promise<void>;
}

export interface MailParts {
  store: MailStore;
  /** Absent: mails become files in `folder`. */
  smtp: SmtpSettings | undefined;
  files: Files;
  folder: string;
  clock: Clock;
  ids: Ids;
  events: MailEvents;
  /** For tests. */
  alarm?: Alarm;
}

/** Puts mailer, courier and transport together. Nothing is delivered before the start. */
export function openMail(parts: MailParts): MailService {
  const { store, smtp, files, folder, clock, ids, events, alarm = systemAlarm } = parts;
  const courier = new Courier({
    store,
    transport: smtp ? createSmtpTransport(smtp) : createFileTransport({ files, folder, wrote: events.written }),
    events,
    clock,
    alarm,
    random: () => randomInt(1_000) / 1_000,
  });
  const { send } = createMailer({ store, clock, ids, recorded: (record) => courier.take(record) });
  return { send, start: () => courier.start(), close: (patience) => courier.close(patience) };
}

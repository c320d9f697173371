import type { Config } from '../config.ts';
import type { Alarm, Clock, Mailer } from '../core/index.ts';
import { createTeamHook } from '../mail/team-hook.ts';
import { Alerting, type Log, type Telling } from '../observability/index.ts';

/** How long a mail about what is wrong is worth sending, in milliseconds. */
const DAY = 24 * 60 * 60_000;

interface Parts {
  config: Pick<Config, 'alertMail' | 'alertHookUrl'>;
  mailer: Mailer;
  log: Log;
  clock: Clock;
  alarm: Alarm;
}

/** What tells the owner by mail and in a channel, as far as the environment names them. */
export function openAlerting({ config, mailer, log, clock, alarm }: Parts): Alerting {
  const { alertMail: to, alertHookUrl } = config;
  const outlets: ((telling: Telling) => Promise<void>)[] = [];
  if (to !== undefined)
    outlets.push(({ subject, text }) => mailer.send({ to, subject, text, expiresAt: clock.now() + DAY }));
  if (alertHookUrl !== undefined) {
    const post = createTeamHook(alertHookUrl);
    outlets.push(({ subject, text }) => post(`${subject}. ${text}`));
  }
  const notTold = (err: unknown) => log.warn({ err }, 'what is wrong could not be told: it is tried again');
  return new Alerting({ outlets, clock, alarm, notTold });
}

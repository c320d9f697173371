import type { UrgencyOf } from '@repere/protocol';
import type { PasswordCost } from '../accounts/index.ts';
import type { Config } from '../config.ts';
import type { Alarm, RateLimit } from '../core/index.ts';
import type { Log } from '../observability/index.ts';

/** What a server is made from. */
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
  /** Another cost of a password's hash: for tests that need many people and try no password. Nothing in the environment leads here. */
  passwordCost?: PasswordCost;
  /** Another alarm, for the grace of presence: tests let it ring. */
  alarm?: Alarm;
}

/** What `repere` commands and the tasks may use of the server: configuration, start, the control client, and the store when nobody serves. */
export { DEMO_ACCOUNTS } from './accounts/index.ts';
export {
  type AnomalyDraft,
  type AnomalyPage,
  type AnomalySource,
  FINGERPRINT,
  mergeSeen,
  readLogLine,
  type Seen,
  type Sighting,
} from './anomalies/index.ts';
export { type Config, type ConfigResult, readConfig } from './config.ts';
export { callControl, type ControlCommands, ControlError } from './control/index.ts';
export { LOG_LEVELS } from './observability/index.ts';
export { explainStart } from './explain-start.ts';
export { type OfflineStore, openOffline } from './open-offline.ts';
export { preflight } from './preflight.ts';
export { type RunningServer, startServer } from './start-server.ts';
export { stopOnSignal } from './stop-on-signal.ts';

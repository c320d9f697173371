export { Alerting, type Telling } from './alerting.ts';
export { doorEvents } from './door-events.ts';
export { createSilentLog, type Log } from './log.ts';
export { divideLog, LOG_LEVELS, type LogLevel } from './log-areas.ts';
export { logCommands } from './log.commands.ts';
export { type LogLimits, openLog, type OpenLog } from './open-log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { storeEvents } from './store-events.ts';
export { openTracker } from './tracker.ts';

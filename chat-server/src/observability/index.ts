export { doorEvents } from './door-events.ts';
export { createSilentLog, type Log } from './log.ts';
export { openLog, type OpenLog } from './open-log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { storeEvents } from './store-events.ts';

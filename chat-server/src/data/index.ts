export { dataCommands } from './data.commands.ts';
export { dataRoutes } from './data.http.ts';
export { createErasures, type Erasures } from './erasures.ts';
export { dataEvents } from './data.events.ts';
export { createRetention, type Retention } from './retention.ts';
export { RETENTION } from './retention-periods.ts';

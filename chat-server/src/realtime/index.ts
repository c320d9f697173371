export { defineHandler, type Handler } from './handler.ts';
export type { RealtimeEvents } from './realtime-events.ts';
export { createRealtime, type Realtime } from './server.ts';

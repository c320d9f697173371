export { anomalyCommands, type AnomalyPage } from './anomaly.commands.ts';
export { anomalyEvents } from './anomaly.events.ts';
export type { AnomalyDraft, AnomalySource, Seen, Sighting } from './anomaly.store.ts';
export { FINGERPRINT } from './fingerprint.ts';
export { createJournal } from './journal.ts';
export { mergeSeen } from './merge-seen.ts';
export { readLogLine } from './read-log-line.ts';
export { recallDeaths } from './recall-deaths.ts';

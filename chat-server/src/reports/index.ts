export { createDecisions } from './decide-report.ts';
export { filedReports } from './filed-reports.ts';
export { reportCommands } from './report.commands.ts';
export { reportEvents, type ReportEvents } from './report.events.ts';
export { reportHandlers } from './report.socket.ts';
export type { ReportStore } from './report.store.ts';

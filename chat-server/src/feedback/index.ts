export { feedbackCommands } from './feedback.commands.ts';
export { feedbackEvents } from './feedback.events.ts';
export { feedbackRoutes } from './feedback.http.ts';
export { feedbackHandlers } from './feedback.socket.ts';
export { createNewVoters } from './new-voters.ts';
export type { ProblemStore } from './problem.store.ts';
export type { VoteStore } from './vote.store.ts';

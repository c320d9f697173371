/** The wire contract between the chat server and its clients: types, names, codes and limits. */
export * from './conversations.ts';
export * from './desk.ts';
export * from './errors.ts';
export * from './feedback.ts';
export * from './http.ts';
export * from './limits.ts';
export * from './people.ts';
export * from './presence.ts';
export * from './reports.ts';
export * from './socket.ts';
export * from './version.ts';
export { fold, foldWords } from './words/fold.ts';
export { readUrgentWords, type UrgencyOf } from './words/urgent-words.ts';

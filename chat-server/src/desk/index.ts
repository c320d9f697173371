export { alertDesk } from './reminders/alert-desk.ts';
export { answersAgainAt } from './hours/answers-again.ts';
export { askSatisfaction } from './ratings/ask-satisfaction.ts';
export { createReadingPages } from './card/reading-pages.ts';
export { deskEvents } from './desk.events.ts';
export { deskHandlers } from './desk.socket.ts';
export { mailUnread } from './reminders/mail-unread.ts';

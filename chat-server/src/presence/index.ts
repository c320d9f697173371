export { createAttendance } from './attend.ts';
export { presenceHandlers } from './presence.socket.ts';
export { createVisibility } from './visibility.ts';

import { thing } from '../realtime/rooms.ts';

export const used = thing;

import { thing } from 'socket.io';

export const used = thing;

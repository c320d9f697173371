import { io } from 'socket.io-client';

export const used = io;

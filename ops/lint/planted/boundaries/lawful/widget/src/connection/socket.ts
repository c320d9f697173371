import { io } from 'socket.io-client';
import { limit } from '../../../chat-server/protocol/src/index.ts';

export const connect = [io, limit];

import { start } from '../../chat-server/src/index.ts';

export const command = start;

import { thing } from '../../chat-server/src/config.ts';

export const used = thing;

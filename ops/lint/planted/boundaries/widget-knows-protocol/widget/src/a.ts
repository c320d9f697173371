import { thing } from '../../chat-server/src/index.ts';

export const used = thing;

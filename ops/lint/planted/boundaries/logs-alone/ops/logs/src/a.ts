import { thing } from '../../../chat-server/protocol/src/index.ts';

export const used = thing;

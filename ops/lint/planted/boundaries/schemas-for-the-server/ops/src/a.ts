import { thing } from '../../chat-server/protocol/src/schemas/index.ts';

export const used = thing;

import { thing } from '../../chat-server/src/control/index.ts';

export const used = thing;

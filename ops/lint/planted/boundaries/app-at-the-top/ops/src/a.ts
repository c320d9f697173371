import { thing } from '../../chat-server/src/app.ts';

export const used = thing;

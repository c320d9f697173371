import { thing } from '../../chat-server/src/accounts/b.ts';

export const used = thing;

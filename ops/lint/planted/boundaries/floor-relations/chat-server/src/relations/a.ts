import { thing } from '../conversations/index.ts';

export const used = thing;

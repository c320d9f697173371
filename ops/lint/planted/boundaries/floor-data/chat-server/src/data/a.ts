import { thing } from '../mail/index.ts';

export const used = thing;

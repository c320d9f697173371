import { thing } from '../accounts/index.ts';

export const used = thing;

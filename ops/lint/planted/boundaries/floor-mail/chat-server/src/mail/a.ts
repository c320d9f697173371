import { thing } from '../storage/index.ts';

export const used = thing;

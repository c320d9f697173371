import { thing } from '../presence/index.ts';

export const used = thing;

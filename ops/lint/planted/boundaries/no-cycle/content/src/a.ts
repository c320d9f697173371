import { thing } from './b.ts';

export const used = thing;

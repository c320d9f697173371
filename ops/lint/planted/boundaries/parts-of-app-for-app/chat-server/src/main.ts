import { thing } from './app/part.ts';

export const used = thing;

import { thing } from './b.test.ts';

export const used = thing;

import { thing } from '../relations/index.ts';

export const used = thing;

import { thing } from '../../site/src/b.ts';

export const used = thing;

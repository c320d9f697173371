import { thing } from '../../protocol/src/limits.ts';

export const used = thing;

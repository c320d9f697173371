import { thing } from '../control/index.ts';

export const used = thing;

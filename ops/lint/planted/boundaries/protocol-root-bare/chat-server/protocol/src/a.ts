import { thing } from './schemas/index.ts';

export const used = thing;

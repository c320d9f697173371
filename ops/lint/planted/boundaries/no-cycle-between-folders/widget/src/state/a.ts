import { thing } from '../theme/b.ts';

export const used = thing;

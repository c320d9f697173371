import { thing } from '../reports/index.ts';

export const used = thing;

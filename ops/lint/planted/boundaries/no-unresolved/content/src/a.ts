import { thing } from './missing.ts';

export const used = thing;

import { thing } from '../http/route.ts';

export const used = thing;

import { thing } from '../observability/log.ts';

export const used = thing;

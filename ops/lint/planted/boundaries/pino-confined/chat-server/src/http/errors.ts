import { thing } from 'pino';

export const used = thing;

import { thing } from 'pg';

export const used = thing;

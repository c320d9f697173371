import { thing } from './storage/lowdb/index.ts';

export const used = thing;

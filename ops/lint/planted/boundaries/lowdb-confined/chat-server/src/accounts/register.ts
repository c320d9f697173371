import { thing } from 'lowdb';

export const used = thing;

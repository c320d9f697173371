import { thing } from '../accounts/passwords.ts';

export const used = thing;

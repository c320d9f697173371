import { register } from '../accounts/index.ts';

export const append = register;

import { other } from '../state/d.ts';

export const used = other;

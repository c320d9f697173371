import { start } from './app.ts';

export const started = start;

import { log } from '../observability/index.ts';

export const events = log;

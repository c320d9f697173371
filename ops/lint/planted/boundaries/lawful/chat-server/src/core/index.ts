import { limit } from '../../protocol/src/index.ts';

export const clock = limit;

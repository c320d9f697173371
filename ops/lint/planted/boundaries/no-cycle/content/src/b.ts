import { used } from './a.ts';

export const thing = (): number => used;

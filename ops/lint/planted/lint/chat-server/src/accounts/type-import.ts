import { Stats } from 'node:fs';

export type Held = Stats;

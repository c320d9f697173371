import { thing } from '../../widget/src/connection/b.ts';

export const used = thing;

import { thing } from '../../../widget/src/index.ts';

export const used = thing;

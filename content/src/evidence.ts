import type { z } from 'zod';
import { choice, fields, words } from './words.ts';

/** How sure the research lets us be, from most to least; `disputed`: good sources disagree. */
export const EVIDENCE_LEVELS = ['strong', 'moderate', 'limited', 'disputed'] as const;

/** What exercises may say besides: nobody has measured it, coaches agree on it. */
export const COACHING_PRACTICE = 'coaching practice';

const reason = words(40, 400, 'one or two sentences that say why we are this sure and no surer');

/** How sure an article's advice is, and why. */
export const articleEvidence = fields({ level: choice(EVIDENCE_LEVELS), reason });

/** How sure an exercise's advice is, and why. */
export const exerciseEvidence = fields({ level: choice([...EVIDENCE_LEVELS, COACHING_PRACTICE]), reason });

/** How sure the research lets us be. */
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];
/** How sure a page's advice is, and why. */
export type Evidence = z.infer<typeof exerciseEvidence>;

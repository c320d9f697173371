import { COACHING_PRACTICE, EVIDENCE_LEVELS, type Evidence } from '@repere/content';

/** Marks on the scale of evidence. */
export const EVIDENCE_SCALE = 4;

/** Every level a page may carry, surest first. */
export const LEVELS: readonly Evidence['level'][] = [...EVIDENCE_LEVELS, COACHING_PRACTICE];

const TICKS = { strong: 4, moderate: 3, limited: 2, disputed: 1, 'coaching practice': 0 } as const;

/** How many of the scale's four marks an evidence level reaches; coaching practice, which nobody has measured, reaches none. */
export function evidenceTicks(level: Evidence['level']): number {
  return TICKS[level];
}

import { z } from 'zod';
import { COACHING_PRACTICE, exerciseEvidence } from './evidence.ts';
import { DIFFICULTIES, EQUIPMENT, MUSCLES, PATTERNS } from './movement.ts';
import { checkBetweenFields, common } from './page.ts';
import { choice, fields, list } from './words.ts';

const oneOf = <T extends string>(labels: Record<T, unknown>) => choice(Object.keys(labels) as [T, ...T[]]);

/** An exercise: its steps are prose, its classification is here, so that both languages say the same. */
export const exerciseSchema = fields({
  kind: z.literal('exercise'),
  ...common,
  evidence: exerciseEvidence,
  muscles: fields({
    primary: list(oneOf(MUSCLES), 1, 'the muscles that tire first'),
    secondary: list(oneOf(MUSCLES), 0, 'the muscles that help, or []'),
  }),
  equipment: list(oneOf(EQUIPMENT), 1, 'what one needs at hand, or none'),
  difficulty: oneOf(DIFFICULTIES),
  pattern: oneOf(PATTERNS),
})
  .superRefine(checkBetweenFields)
  .superRefine((page, context) => {
    if (page.sources.length > 0 || page.evidence.level === COACHING_PRACTICE) return;
    context.addIssue({
      code: 'custom',
      path: ['sources'],
      message: `is empty. Add a source, or set evidence.level to "${COACHING_PRACTICE}".`,
    });
  });

/** An exercise's front matter. */
export type Exercise = z.infer<typeof exerciseSchema>;

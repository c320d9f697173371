import { z } from 'zod';
import { articleEvidence } from './evidence.ts';
import { checkBetweenFields, common, tags } from './page.ts';
import { WEIGHING_TYPES } from './sources.ts';
import { fields } from './words.ts';

/** An article of nutrition or training: at least two sources, one of which weighs a whole body of research. */
export const articleSchema = fields({ kind: z.literal('article'), ...common, tags, evidence: articleEvidence })
  .superRefine(checkBetweenFields)
  .superRefine((page, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['sources'], message });
    if (page.sources.length < 2) refuse('holds fewer than two. An article leans on at least two works: add one.');
    if (!page.sources.some((one) => WEIGHING_TYPES.has(one.type))) {
      refuse(
        'holds no guideline, position-stand or meta-analysis. Add one: a single study is not enough to advise on.',
      );
    }
  });

/** An article's front matter. */
export type Article = z.infer<typeof articleSchema>;

import type { Language } from '@repere/content';
import { feedbackEn, type FeedbackWords } from './feedback.en.ts';
import { feedbackFr } from './feedback.fr.ts';
import { spaced } from './spaced.ts';

/** The words of what readers tell us by language, French with its unbreakable spaces. */
export const feedbackWords: Record<Language, FeedbackWords> = { en: feedbackEn, fr: spaced(feedbackFr) };

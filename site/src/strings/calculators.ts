import type { Language } from '@repere/content';
import { calculatorsEn, type CalculatorWords } from './calculators.en.ts';
import { calculatorsFr } from './calculators.fr.ts';
import { spaced } from './spaced.ts';

/** The words of the calculators by language, French with its unbreakable spaces. */
export const calculatorWords: Record<Language, CalculatorWords> = { en: calculatorsEn, fr: spaced(calculatorsFr) };

import { amountOf, rangeOf, type Programme } from '@repere/content';

/** What search engines are told of a programme, in schema.org's words. */
export function exercisePlan(
  { title, description, weeks, perWeek, minutes, days }: Programme,
  about: { url: string; language: string },
  nameOf: (key: string) => string,
): object {
  return {
    '@type': 'ExercisePlan',
    '@id': `${about.url}#plan`,
    mainEntityOfPage: { '@id': about.url },
    name: title,
    description,
    inLanguage: about.language,
    exerciseType: 'Strength training',
    activityDuration: quantity(minutes, 'MIN'),
    activityFrequency: { ...quantity(perWeek), unitText: 'sessions a week' },
    timeRequired: `P${weeks}W`,
    // Each session in a sentence: what the page has as a table, search engines have no form for.
    hasPart: days.map(({ name, exercises }) => ({
      '@type': 'ExercisePlan',
      name,
      additionalVariable: exercises
        .map((one) => `${nameOf(one.exercise)} ${one.sets} × ${amountOf(one).range}`)
        .join(', '),
    })),
  };
}

/** `unitCode` is UN/CEFACT's. */
function quantity(range: string, unitCode?: 'MIN'): object {
  const { from, to } = rangeOf(range);
  return { '@type': 'QuantitativeValue', minValue: from, maxValue: to, ...(unitCode !== undefined && { unitCode }) };
}

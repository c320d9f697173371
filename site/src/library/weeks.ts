import { rangeOf, type Day, type Programme } from '@repere/content';

/** One week of a programme: its number from 1, its sessions in order, and whether it is a light one. */
interface Week {
  week: number;
  days: Day[];
  isLight: boolean;
}

/** Every week of a programme. The weeks of its schedule take turns. */
export function weeksOf({ weeks, schedule, days, phases }: Programme): Week[] {
  return Array.from({ length: weeks }, (_, index) => {
    const week = index + 1;
    const ids = schedule[index % schedule.length] ?? [];
    return {
      week,
      days: ids.flatMap((id) => days.filter((day) => day.id === id)),
      isLight: phases.some(({ weeks: span, sets }) => {
        const { from, to } = rangeOf(span);
        return sets === 'half' && week >= from && week <= to;
      }),
    };
  });
}

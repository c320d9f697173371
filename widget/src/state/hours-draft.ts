import type { HoursAnswer, OpenInterval, SaveHours } from '@repere/protocol';

/** Units in which people say how long something may take, in milliseconds. */
export const UNITS_OF_TIME = { minute: 60_000, hour: 60 * 60_000, day: 24 * 60 * 60_000 } as const;
export type UnitOfTime = keyof typeof UNITS_OF_TIME;

/** How long something may take, as it is typed. */
interface Length {
  count: string;
  unit: UnitOfTime;
}

/** Opening hours while somebody changes them: what fields hold, which may be half typed. */
export interface HoursDraft {
  always: boolean;
  zone: string;
  /** Seven days, Monday first; times as a field of times holds them, empty while they are not complete. */
  week: readonly (readonly OpenInterval[])[];
  closedOn: readonly string[];
  mailAfter: Length;
  alertAfter: Length;
}

/** Days with hours where nothing was decided yet, from Monday. */
const WORKDAYS = 5;

/** The longest that something may take, in milliseconds. */
const MOST = 7 * UNITS_OF_TIME.day;

/** What somebody starts from who changes the hours; `zone` is that of their own clock. */
export function draftOf({ hours, patience }: HoursAnswer, zone: string): HoursDraft {
  const office = Array.from({ length: 7 }, (_, day) => (day < WORKDAYS ? [{ from: '09:00', to: '18:00' }] : []));
  return {
    always: hours === null,
    zone: hours?.zone ?? zone,
    // A field of times knows no 24:00.
    week: hours?.week.map((day) => day.map(({ from, to }) => ({ from, to: to === '24:00' ? '00:00' : to }))) ?? office,
    closedOn: hours?.closedOn ?? [],
    mailAfter: lengthOf(patience?.mailAfter ?? UNITS_OF_TIME.hour),
    alertAfter: lengthOf(patience?.alertAfter ?? UNITS_OF_TIME.hour / 2),
  };
}

/** What is wrong with a draft, by field: `zone`, `mailAfter`, `alertAfter`, and `day.span` for each time in the week. */
export function faultsOf(draft: HoursDraft, zones: readonly string[]): Set<string> {
  const faults = new Set<string>();
  for (const name of ['mailAfter', 'alertAfter'] as const)
    if (millisecondsOf(draft[name]) === undefined) faults.add(name);
  if (draft.always) return faults;
  if (!zones.includes(draft.zone)) faults.add('zone');
  draft.week.forEach((spans, day) =>
    spans.forEach(({ from, to }, span) => {
      // From midnight to midnight is a whole day.
      if (!from || !to || (from === to && from !== '00:00')) faults.add(`${day}.${span}`);
    }),
  );
  return faults;
}

/** A draft without faults as the server takes it. */
export function toSave(draft: HoursDraft): SaveHours {
  const { always, zone, week, closedOn, mailAfter, alertAfter } = draft;
  const patience = { mailAfter: millisecondsOf(mailAfter) ?? MOST, alertAfter: millisecondsOf(alertAfter) ?? MOST };
  if (always) return { hours: null, ...patience };
  const days = week.map((spans) =>
    spans
      .map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }))
      .sort((one, other) => one.from.localeCompare(other.from)),
  );
  return { hours: { zone, week: days, closedOn: [...closedOn].sort() }, ...patience };
}

/** Whether hours run into the next day. */
export function endsNextDay({ from, to }: OpenInterval): boolean {
  return from !== '' && to !== '' && to !== '00:00' && to <= from;
}

function lengthOf(milliseconds: number): Length {
  const unit = (['day', 'hour'] as const).find((each) => milliseconds % UNITS_OF_TIME[each] === 0) ?? 'minute';
  return { count: String(Math.round(milliseconds / UNITS_OF_TIME[unit])), unit };
}

function millisecondsOf({ count, unit }: Length): number | undefined {
  if (!/^\d{1,5}$/.test(count.trim())) return undefined;
  const milliseconds = Number(count) * UNITS_OF_TIME[unit];
  return milliseconds >= UNITS_OF_TIME.minute && milliseconds <= MOST ? milliseconds : undefined;
}

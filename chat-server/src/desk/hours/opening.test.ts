import type { OpeningHours, OpenInterval } from '@repere/protocol';
import { describe, expect, it } from 'vitest';
import { openingAt, openTimeBetween } from './opening.ts';

const HOUR = 60 * 60_000;
const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

/** The same hours every day, in Paris unless said. */
function daily(intervals: OpenInterval[], more: Partial<OpeningHours> = {}): OpeningHours {
  return { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => intervals), closedOn: [], ...more };
}

/** Whether it is open, and until when or from when. */
function opening(hours: OpeningHours | null, moment: string) {
  const { open, changesAt } = openingAt(hours, at(moment));
  return [open ? 'open' : 'closed', iso(changesAt)];
}

const OFFICE = daily([{ from: '09:00', to: '18:00' }]);

describe('opening hours', () => {
  it('are always, where there are none', () => {
    expect(openingAt(null, 5)).toEqual({ open: true });
  });

  it('open and close to the millisecond', () => {
    expect(opening(OFFICE, '2026-06-10T06:59:59.999Z')).toEqual(['closed', '2026-06-10T07:00:00.000Z']);
    expect(opening(OFFICE, '2026-06-10T07:00:00.000Z')).toEqual(['open', '2026-06-10T16:00:00.000Z']);
    expect(opening(OFFICE, '2026-06-10T15:59:59.999Z')).toEqual(['open', '2026-06-10T16:00:00.000Z']);
    expect(opening(OFFICE, '2026-06-10T16:00:00.000Z')).toEqual(['closed', '2026-06-11T07:00:00.000Z']);
  });

  it('keep the hour of the clocks when they are set forward, and back', () => {
    expect(opening(OFFICE, '2026-03-28T20:00:00Z')).toEqual(['closed', '2026-03-29T07:00:00.000Z']);
    expect(opening(OFFICE, '2026-03-28T10:00:00Z')).toEqual(['open', '2026-03-28T17:00:00.000Z']);
    expect(opening(OFFICE, '2026-10-24T20:00:00Z')).toEqual(['closed', '2026-10-25T08:00:00.000Z']);
    expect(opening(OFFICE, '2026-10-25T07:59:00Z')).toEqual(['closed', '2026-10-25T08:00:00.000Z']);
  });

  it('last an hour less or more where the clocks change within them', () => {
    const night = daily([{ from: '22:00', to: '06:00' }]);
    const open = (from: string, to: string) => openTimeBetween(night, at(from), at(to)) / HOUR;
    expect(open('2026-03-27T12:00:00Z', '2026-03-28T12:00:00Z')).toBe(8);
    expect(open('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(7);
    expect(open('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(9);
  });

  it('begin at the change where their hour is skipped, and the first time where it comes twice', () => {
    const early = daily([{ from: '02:30', to: '04:00' }]);
    expect(opening(early, '2026-03-29T00:00:00Z')).toEqual(['closed', '2026-03-29T01:00:00.000Z']);
    expect(opening(early, '2026-10-24T23:00:00Z')).toEqual(['closed', '2026-10-25T00:30:00.000Z']);
    // Wholly within the hour that is not there.
    const gone = daily([{ from: '02:15', to: '02:45' }]);
    expect(opening(gone, '2026-03-28T23:30:00Z')).toEqual(['closed', '2026-03-30T00:15:00.000Z']);
  });

  it('run over midnight, also into another month and a closed day', () => {
    const late = daily([{ from: '20:00', to: '02:00' }], { closedOn: ['2026-05-01'] });
    expect(opening(late, '2026-04-30T23:30:00Z')).toEqual(['open', '2026-05-01T00:00:00.000Z']);
    expect(opening(late, '2026-05-01T00:00:00Z')).toEqual(['closed', '2026-05-02T18:00:00.000Z']);
  });

  it('know a zone without changes of the clocks, and one that is off by a quarter of an hour', () => {
    const tokyo = daily([{ from: '09:00', to: '18:00' }], { zone: 'Asia/Tokyo' });
    for (const day of ['2026-03-29', '2026-07-01', '2026-10-25'])
      expect(opening(tokyo, `${day}T00:00:00Z`)).toEqual(['open', `${day}T09:00:00.000Z`]);
    const nepal = daily([{ from: '09:00', to: '18:00' }], { zone: 'Asia/Kathmandu' });
    expect(opening(nepal, '2026-07-01T03:14:00Z')).toEqual(['closed', '2026-07-01T03:15:00.000Z']);
  });

  it('join what meets, and never change where a day runs into the next for good', () => {
    const halves = daily([
      { from: '12:00', to: '18:00' },
      { from: '08:00', to: '12:00' },
    ]);
    expect(opening(halves, '2026-06-10T07:00:00Z')).toEqual(['open', '2026-06-10T16:00:00.000Z']);
    expect(opening(daily([{ from: '00:00', to: '24:00' }]), '2026-06-10T07:00:00Z')).toEqual(['open', undefined]);
    expect(opening(daily([]), '2026-06-10T07:00:00Z')).toEqual(['closed', undefined]);
  });

  it('differ by the day of the week', () => {
    const week = [[{ from: '09:00', to: '10:00' }], [], [], [], [], [], []];
    // The eighth of June 2026 is a Monday.
    expect(opening({ ...OFFICE, week }, '2026-06-08T08:00:00Z')).toEqual(['closed', '2026-06-15T07:00:00.000Z']);
    expect(opening({ ...OFFICE, week }, '2026-06-08T07:30:00Z')).toEqual(['open', '2026-06-08T08:00:00.000Z']);
  });

  it('count open time only, and of a long wait its last thirty days', () => {
    const open = (from: string, to: string) => openTimeBetween(OFFICE, at(from), at(to)) / HOUR;
    expect(open('2026-06-10T15:30:00Z', '2026-06-11T07:30:00Z')).toBe(1);
    expect(open('2026-06-10T17:00:00Z', '2026-06-11T06:00:00Z')).toBe(0);
    expect(open('2026-01-01T00:00:00Z', '2026-06-10T22:00:00Z')).toBe(30 * 9);
    expect(openTimeBetween(null, 5, 25)).toBe(20);
  });
});

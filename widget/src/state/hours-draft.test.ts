import { expect, test } from 'vitest';
import type { HoursAnswer } from '@repere/protocol';
import { draftOf, endsNextDay, faultsOf, toSave } from './hours-draft.ts';
import type { HoursDraft } from './hours-draft.ts';

const ANSWER: HoursAnswer = {
  hours: {
    zone: 'Europe/Paris',
    week: [[{ from: '00:00', to: '24:00' }], [{ from: '22:00', to: '02:00' }], [], [], [], [], []],
    closedOn: ['2026-12-25'],
  },
  open: true,
  patience: { mailAfter: 3_600_000, alertAfter: 90 * 60_000 },
};
const ZONES = ['Europe/Paris', 'UTC'];

const change = (changes: Partial<HoursDraft>): HoursDraft => ({ ...draftOf(ANSWER, 'UTC'), ...changes });
const monday = (from: string, to: string): HoursDraft => change({ week: [[{ from, to }], [], [], [], [], [], []] });

test('what was saved comes back as it was', () => {
  expect(toSave(draftOf(ANSWER, 'UTC'))).toEqual({ hours: ANSWER.hours, ...ANSWER.patience });
  expect(draftOf(ANSWER, 'UTC')).toMatchObject({
    mailAfter: { count: '1', unit: 'hour' },
    alertAfter: { count: '90', unit: 'minute' },
  });
});

test('where nothing was decided one starts from an office, and always stays always', () => {
  const draft = draftOf({ hours: null, open: true }, 'Asia/Tokyo');
  expect(draft).toMatchObject({ always: true, zone: 'Asia/Tokyo' });
  expect(toSave(draft).hours).toBeNull();
  const { hours } = toSave({ ...draft, always: false });
  expect(hours?.week.map((day) => day.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
});

test.each([
  ['09:00', '18:00', []],
  ['00:00', '00:00', []],
  ['18:00', '00:00', []],
  ['22:00', '02:00', []],
  ['09:00', '09:00', ['0.0']],
  ['', '18:00', ['0.0']],
  ['09:00', '', ['0.0']],
])('from %s to %s', (from, to, faults) => {
  expect([...faultsOf(monday(from, to), ZONES)]).toEqual(faults);
});

test.each([
  ['1', 'minute', true],
  ['7', 'day', true],
  ['8', 'day', false],
  ['0', 'minute', false],
  ['1.5', 'hour', false],
  ['', 'hour', false],
  ['-3', 'hour', false],
] as const)('%s %ss are allowed: %s', (count, unit, allowed) => {
  expect(faultsOf(change({ mailAfter: { count, unit } }), ZONES).has('mailAfter')).toBe(!allowed);
});

test('a zone has to be one', () => {
  expect([...faultsOf(change({ zone: 'Europe/Atlantis' }), ZONES)]).toEqual(['zone']);
  expect([...faultsOf(change({ zone: 'Europe/Atlantis', always: true }), ZONES)]).toEqual([]);
});

test('hours are saved in their order, and those that run over midnight are known', () => {
  const spans = [
    { from: '14:00', to: '18:00' },
    { from: '09:00', to: '12:00' },
  ];
  expect(toSave(change({ week: [spans, [], [], [], [], [], []] })).hours?.week[0]).toEqual(spans.toReversed());
  expect(endsNextDay({ from: '22:00', to: '02:00' })).toBe(true);
  expect(endsNextDay({ from: '18:00', to: '00:00' })).toBe(false);
  expect(endsNextDay({ from: '09:00', to: '' })).toBe(false);
});

import { expect, it } from 'vitest';
import { startOfDay } from './start-of-day.ts';

it.each([
  ['UTC', '2026-06-10T23:59:59.999Z', '2026-06-10T00:00:00.000Z'],
  ['Europe/Paris', '2026-06-10T22:00:00.000Z', '2026-06-10T22:00:00.000Z'],
  ['Europe/Paris', '2026-03-29T20:00:00.000Z', '2026-03-28T23:00:00.000Z'],
  ['Europe/Paris', '2026-10-25T20:00:00.000Z', '2026-10-24T22:00:00.000Z'],
  // Clocks skipped midnight there.
  ['America/Asuncion', '2023-10-01T12:00:00.000Z', '2023-10-01T04:00:00.000Z'],
])('in %s, %s belongs to the day that began at %s', (zone, at, began) => {
  expect(new Date(startOfDay(zone, Date.parse(at))).toISOString()).toBe(began);
});

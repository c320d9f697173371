import type { OpeningHours } from '@repere/protocol';
import { expect, it } from 'vitest';
import { currentOpening } from './current-opening.ts';
import type { DeskSettings } from './settings.store.ts';

const hours = (from: string, to: string): OpeningHours => ({
  zone: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from, to }]),
  closedOn: [],
});

it('follows the clock, also backwards, and the owner', async () => {
  let settings: DeskSettings | undefined;
  let now = Date.parse('2026-06-10T08:59:59Z');
  const current = currentOpening({ settings: { read: async () => settings }, clock: { now: () => now } });
  expect(await current()).toEqual({ open: true });
  settings = { hours: hours('09:00', '10:00'), mailAfter: 1, alertAfter: 1 };
  const nine = Date.parse('2026-06-10T09:00:00Z');
  expect(await current()).toEqual({ open: false, changesAt: nine });
  now = nine;
  expect(await current()).toEqual({ open: true, changesAt: nine + 3_600_000 });
  now = nine - 1;
  expect(await current()).toEqual({ open: false, changesAt: nine });
  settings = { ...settings, hours: hours('08:00', '10:00') };
  expect((await current()).open).toBe(true);
});

import { expect, it } from 'vitest';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { saveHours } from './save-hours.ts';

const SAVED = { hours: null, mailAfter: 60_000, alertAfter: 60_000 };

/** Saves hours as an admin who is something else by the time at which it is their turn; answers what was kept and noted. */
async function save(role: string | undefined) {
  const kept: unknown[] = [];
  const noted: unknown[] = [];
  const outcome = saveHours({
    accounts: { find: async () => role && { role } },
    settings: {
      read: async () => undefined,
      save: async (settings: unknown, admit: () => Promise<void>) => {
        await admit();
        kept.push(settings);
      },
    },
    clock: { now: () => 0 },
    events: { decided: (...facts: unknown[]) => noted.push(facts) },
  } as unknown as DeskParts)(SAVED, { account: 'ada', role: 'admin' } as Identity).then(
    ({ open }) => open,
    ({ code }: { code: string }) => code,
  );
  return { outcome: await outcome, kept, noted };
}

it('decides nothing for whoever is an admin no more when it is their turn', async () => {
  expect(await save('admin')).toEqual({ outcome: true, kept: [SAVED], noted: [['ada', 'hours']] });
  for (const role of ['coach', 'member'])
    expect(await save(role)).toEqual({ outcome: 'session_ended', kept: [], noted: [] });
  expect(await save(undefined)).toEqual({ outcome: 'suspended', kept: [], noted: [] });
});

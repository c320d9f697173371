import { z } from 'zod';
import {
  type AccountParts,
  accountName,
  countAdmins,
  erasureDue,
  nameAccount,
  planErasure,
} from '../accounts/index.ts';
import { readArguments } from '../core/index.ts';
import type { Erasures } from './erasures.ts';
import type { Retention } from './retention.ts';
import { moveData, type MoveDataParts } from './move-data.ts';

const retention = z.strictObject({ yes: z.literal(true).optional() });
const erasure = z.strictObject({ ...accountName, now: z.literal(true).optional() });

export type DataCommandParts = AccountParts & MoveDataParts & { erase: Erasures; retention: Retention };

/** What the command line may ask about everything that is kept of people. */
export function dataCommands(parts: DataCommandParts) {
  const { accounts, clock, erase } = parts;
  const plan = planErasure(parts);
  return {
    ...moveData(parts),
    /** How much has had its time; with `yes` it goes. */
    async retention(args: unknown) {
      const { yes } = readArguments(retention, args ?? {}, 'the retention');
      return yes ? parts.retention.apply() : parts.retention.preview();
    },
    /** Plans an erasure, or with `now` does it. */
    async 'account.erase'(args: unknown) {
      const { now, ...name } = readArguments(erasure, args, 'the erasure');
      const { id, handle } = await nameAccount(accounts, name);
      const at = now ? clock.now() : erasureDue(clock.now());
      const { erasureAt = at } = now
        ? await accounts.update(id, (each) => ({ ...each, erasureAt: at }))
        : await plan(id, at);
      if (now) await erase.erase(id);
      return { id, handle, erasureAt, adminsLeft: await countAdmins(parts) };
    },
  };
}

import { describe, expect, it } from 'vitest';
import type { Role } from '@repere/protocol';
import type { Head, ListPlace } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { admitStranger } from './strangers.policy.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const NOW = 1000 * DAY;

interface Begun {
  by?: string;
  /** How long ago. */
  ago: number;
  /** When somebody wrote in it last; at its beginning unless said. */
  touchedAgo?: number;
  role?: Role;
}

/** An account of 60 days with conversations, and how many of them were looked at. */
function setting(begun: Begun[]) {
  const heads = begun
    .map(({ by = 'me', ago, touchedAgo = ago }, index) => {
      const other = `o${index}`;
      const participants = by === 'me' ? ['me', other] : [other, 'me'];
      return {
        id: `c${index}`,
        kind: 'direct',
        participants,
        createdAt: NOW - ago,
        updatedAt: NOW - touchedAgo,
      } as unknown as Head;
    })
    .sort((one, next) => next.updatedAt - one.updatedAt || (one.id < next.id ? 1 : -1));
  let seen = 0;
  const parts = {
    store: {
      listOf: async (_: string, limit: number, below?: ListPlace) => {
        const from = below ? heads.findIndex(({ id }) => id === below.id) + 1 : 0;
        const page = heads.slice(from, from + limit);
        seen += page.length;
        return page;
      },
    },
    accounts: {
      find: async (id: string) =>
        id === 'me' ? { createdAt: NOW - 60 * DAY } : { role: begun[Number(id.slice(1))]?.role ?? 'member' },
    },
    clock: { now: () => NOW },
  } as unknown as ConversationParts;
  return { admit: () => admitStranger(parts)('me'), seen: () => seen };
}

const times = (count: number, each: Begun) => Array.from({ length: count }, () => ({ ...each }));

describe('admitStranger', () => {
  it('counts whom one has begun with within 24 hours, and says when the oldest of them leaves', async () => {
    await setting(times(49, { ago: HOUR })).admit();
    const full = setting([...times(49, { ago: HOUR }), { ago: 20 * HOUR, touchedAgo: 1 }]);
    await expect(full.admit()).rejects.toMatchObject({ code: 'too_many_strangers', retryAfter: 4 * 60 * 60 });
    // Fewer may be allowed now than there were: then more than one has to leave.
    const over = setting([...times(50, { ago: HOUR }), { ago: 20 * HOUR }]);
    await expect(over.admit()).rejects.toMatchObject({ retryAfter: 23 * 60 * 60 });
    await setting([...times(49, { ago: HOUR }), { ago: DAY, touchedAgo: 1 }]).admit();
  });

  it('counts neither those who wrote first nor staff', async () => {
    await setting([
      ...times(49, { ago: 1 }),
      { ago: 1, by: 'them' },
      { ago: 1, role: 'coach' },
      { ago: 1, role: 'admin' },
    ]).admit();
  });

  it('looks behind the first page, and not behind the window', async () => {
    const busy = [...times(450, { ago: HOUR, by: 'them' }), ...times(50, { ago: 2 * HOUR })];
    await expect(setting(busy).admit()).rejects.toMatchObject({ code: 'too_many_strangers' });
    const old = setting([...times(10, { ago: HOUR }), ...times(5_000, { ago: 2 * DAY })]);
    await old.admit();
    expect(old.seen()).toBeLessThanOrEqual(200);
  });
});

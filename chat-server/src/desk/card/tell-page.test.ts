import { expect, it } from 'vitest';
import type { DeskParts } from '../parts.ts';
import { tellPage } from './tell-page.ts';

type Tell = ReturnType<typeof tellPage>;

it('tells nothing of somebody who hides while it is looked up who may know', async () => {
  const heard: string[] = [];
  let showPresence = true;
  const tell = tellPage({
    store: {
      listOf: async () => {
        showPresence = false;
        return [{ kind: 'coaching', participants: ['ada'] }];
      },
    },
    accounts: { find: async (id: string) => ({ id, role: 'member', showPresence }) },
    relations: { find: async () => ({ blocked: [] }), blockersOf: async () => new Set() },
    pages: { tell: () => heard.push('kept'), forget: () => heard.push('forgotten') },
    broadcast: () => ({ to: () => heard.push('told') }),
    clock: { now: () => 1 },
  } as unknown as DeskParts);
  const identity = { account: 'ada', role: 'member' } as Parameters<Tell>[1];
  expect(await tell({ url: '/en/', title: 'Home' }, identity, {} as Parameters<Tell>[2])).toEqual({});
  expect(heard).toEqual(['forgotten']);
});

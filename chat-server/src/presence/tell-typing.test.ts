import { expect, it } from 'vitest';
import type { PresenceParts } from './parts.ts';
import { tellTyping } from './tell-typing.ts';

const ADA = { account: 'ada', role: 'member' } as Parameters<ReturnType<typeof tellTyping>>[1];

it('answers before anybody is told, so that the answer takes no longer where somebody is', async () => {
  const heard: string[] = [];
  const tell = tellTyping({
    store: { head: async () => ({ id: 'c', kind: 'direct', participants: ['ada', 'ben'], accepted: true }) },
    accounts: { find: async (id: string) => ({ id, role: 'member' }) },
    relations: { find: async () => ({ blocked: [] }) },
    broadcast: () => ({ to: (_: unknown, name: string) => void heard.push(name) }),
  } as unknown as PresenceParts);
  expect(await tell({ conversationId: 'c', typing: true }, ADA)).toEqual({});
  expect(heard).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['typing:changed']);
});

import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import type { PresenceParts } from './parts.ts';
import { watchPresence } from './watch-presence.ts';

const ADA = { account: 'ada', role: 'member' } as Identity;

/** People of whom Ada may see everybody but those she blocks, where looking somebody up waits until it is let go. */
function watching() {
  const blocked: { account: string; at: number }[] = [];
  const waiting: { id: string; go: () => void }[] = [];
  const visibility = { changes: 0, changed: async () => undefined };
  const watched: (readonly string[])[] = [];
  const watch = watchPresence({
    leases: { isPresent: async () => true },
    accounts: {
      find: (id: string) => new Promise((resolve) => waiting.push({ id, go: () => resolve({ id, role: 'member' }) })),
    },
    relations: { find: async () => ({ blocked: [...blocked] }), blockersOf: async () => new Set() },
    store: { listOf: async () => [], head: async () => ({ accepted: true }) },
    visibility,
  } as unknown as PresenceParts);
  const connection = { watch: (accounts: readonly string[]) => void watched.push(accounts), ended: () => undefined };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    watched,
    settle,
    ask: (...accounts: string[]) => watch({ accounts }, ADA, connection),
    /** Lets go those who are looked up now. */
    letGo: async (id: string) => {
      for (const each of waiting.splice(0)) {
        if (each.id === id) each.go();
        else waiting.push(each);
      }
      await settle();
    },
    block: (account: string) => {
      blocked.push({ account, at: 1 });
      visibility.changes += 1;
    },
  };
}

it('asks again where somebody was blocked while it asked', async () => {
  const { ask, settle, letGo, block, watched } = watching();
  const answer = ask('ben');
  await settle();
  block('ben');
  await letGo('ben');
  expect(watched).toEqual([]);
  await letGo('ben');
  expect(await answer).toEqual({ present: [] });
  expect(watched).toEqual([[]]);
});

it('watches whom the newest asking named, though an older one ends later', async () => {
  const { ask, settle, letGo, watched } = watching();
  const [older, newer] = [ask('ben'), ask('cleo')];
  await settle();
  await letGo('cleo');
  expect(await newer).toEqual({ present: ['cleo'] });
  await letGo('ben');
  expect(await older).toEqual({ present: ['ben'] });
  expect(watched).toEqual([['cleo']]);
});

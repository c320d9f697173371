import { expect, it } from 'vitest';
import { exportMine, type ExportParts } from './export-mine.ts';

const ME = { id: 'me', handle: 'me', name: 'Me', role: 'member', language: 'en', createdAt: 1 } as const;
const IDENTITY = { account: 'me', role: 'member' } as Parameters<ReturnType<typeof exportMine>>[0];
const MESSAGES = 100_000;

/** A person with one conversation of so many messages, and how many of them were handed out. */
function parts(messages: number, change: Partial<ExportParts> = {}) {
  const count = { given: 0 };
  const none = { account: 'me', blocked: [], answers: [] };
  const full: ExportParts = {
    accounts: { find: async () => ME } as unknown as ExportParts['accounts'],
    people: async () => [],
    store: {
      listOf: async () =>
        messages > 0 ? [{ id: 'c', kind: 'direct', participants: ['me', 'you'], updatedAt: 1 }] : [],
      readPosition: async () => 3,
      marks: async () => [],
    } as unknown as ExportParts['store'],
    relations: { find: async () => none } as unknown as ExportParts['relations'],
    sessions: async () => [],
    filedReports: async () => [],
    satisfaction: async () => [],
    clock: { now: () => 0 },
    async read(wanted) {
      const after = 'after' in wanted ? wanted.after : 0;
      const events = Array.from({ length: Math.min(100, messages - after) }, (_, place) => {
        const message = { at: 1, by: 'me', type: 'message', clientId: 'k', text: 'words '.repeat(20) } as const;
        return { seq: after + place + 1, ...message };
      });
      count.given += events.length;
      return { conversationId: 'c', events, people: [ME], more: after + 100 < messages };
    },
    ...change,
  };
  return { full, count };
}

it('reads 100,000 messages page by page, as fast as they are taken and no faster', async () => {
  const { full, count } = parts(MESSAGES);
  const { name, pieces } = await exportMine(full)(IDENTITY);
  expect(name).toBe('repere-me-1970-01-01.json');
  let longest = 0;
  let ahead = 0;
  let document = '';
  let taken = 0;
  for await (const piece of pieces) {
    longest = Math.max(longest, piece.length);
    taken += piece.split('"type":"message"').length - 1;
    ahead = Math.max(ahead, count.given - taken);
    document += piece;
  }
  expect(longest).toBeLessThan(64 * 1024);
  expect(ahead).toBeLessThan(500);
  const { conversations } = JSON.parse(document) as { conversations: { events: { seq: number }[] }[] };
  expect(conversations[0]?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: MESSAGES }, (_, at) => at + 1));
});

it('is a document also of somebody who has nothing', async () => {
  let document = '';
  for await (const piece of (await exportMine(parts(0).full)(IDENTITY)).pieces) document += piece;
  expect(JSON.parse(document)).toMatchObject({ conversations: [], blocked: [], secondFactor: null });
});

it('ends without its end where something cannot be read', async () => {
  const read = async () => Promise.reject(new Error('damaged'));
  const { pieces } = await exportMine(parts(1, { read }).full)(IDENTITY);
  let document = '';
  const reading = (async () => {
    for await (const piece of pieces) document += piece;
  })();
  await expect(reading).rejects.toThrow('damaged');
  expect(document).not.toMatch(/}\s*$/);
});

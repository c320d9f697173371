import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '@repere/protocol';
import type { Origin } from '@repere/protocol';
import { createDraftKeeper } from '../state/draft.ts';
import { DraftFlow } from './draft.flow.ts';

const keeper = createDraftKeeper();
const salt: Origin = { url: '/en/salt', title: 'Salt' };
const fields = { email: 'ana@example.org' } as Parameters<DraftFlow['register']>[0];

function setUp() {
  const started: { text: string; origin: Origin | undefined }[] = [];
  const registered: unknown[] = [];
  const flow = new DraftFlow({
    store: () => ({
      register: async (register) => `r${registered.push(register)}`,
      confirm: async () => {},
      startCoaching: async (text, origin) => {
        started.push({ text, origin });
        return 'x';
      },
    }),
    changed: () => {},
  });
  return { flow, started, registered };
}

beforeEach(() => keeper.clear());

describe('draft flow', () => {
  test('is about the place in view only while there is nothing yet', () => {
    const first = setUp().flow;
    first.restore(() => salt);
    expect(first.origin).toEqual(salt);
    first.dropOrigin();
    first.write('How much?');
    const second = setUp().flow;
    second.restore(() => salt);
    expect(second).toMatchObject({ text: 'How much?', origin: undefined });
  });

  test('goes on after a reload with the code that is on its way', async () => {
    const { flow } = setUp();
    flow.write('How much?');
    flow.want();
    await flow.register(fields);
    const reloaded = setUp().flow;
    reloaded.restore(() => undefined);
    expect(reloaded).toMatchObject({ wanted: true, registration: { id: 'r1', email: 'ana@example.org' } });
    await reloaded.confirm('123456');
    expect(reloaded.registration).toBeUndefined();
  });

  test('gives the handle of an earlier try to the next one', async () => {
    const { flow, registered } = setUp();
    await flow.register(fields);
    await flow.register(fields);
    expect(registered).toEqual([fields, { ...fields, replaces: 'r1' }]);
    expect(flow.registration).toMatchObject({ id: 'r2' });
  });

  test('wants nothing sent by who registers without a question', async () => {
    const { flow, started } = setUp();
    flow.write('  ');
    await flow.register(fields);
    expect(flow.wanted).toBe(false);
    expect(await flow.send()).toBeUndefined();
    expect(started).toEqual([]);
  });

  test('sends once, and is forgotten then', async () => {
    const { flow, started } = setUp();
    flow.about(salt);
    flow.write(' How much? ');
    expect(await Promise.all([flow.send(), flow.send()])).toEqual(['x', 'x']);
    expect(started).toEqual([{ text: 'How much?', origin: salt }]);
    expect(flow.empty).toBe(true);
    expect(keeper.read()).toEqual({ text: '' });
  });

  test('cuts a place to what the wire takes, and no character in half', () => {
    const { flow } = setUp();
    flow.about({ url: '/en/salt', title: '🥑'.repeat(LIMITS.titleLength + 1), quote: 'x'.repeat(2_000) });
    expect(flow.origin?.title).toBe('🥑'.repeat(LIMITS.titleLength));
    expect(flow.origin?.quote).toHaveLength(LIMITS.quoteLength);
  });
});

import { describe, expect, test } from 'vitest';
import type { LinkState } from './link.ts';
import { SocketLink } from './socket.ts';

/** A link to a port where no browser ever opens a WebSocket. */
function setUp(answers: boolean) {
  const states: LinkState[] = [];
  let asked = 0;
  const link = new SocketLink({
    server: 'http://127.0.0.1:9',
    introduce: () => ({ protocol: 1 }),
    reachable: async () => {
      asked += 1;
      return answers;
    },
  });
  const nothing = (): void => {};
  link.listen({
    state: (state) => states.push(state),
    welcome: nothing,
    refused: nothing,
  });
  return { link, states, asked: () => asked };
}

describe('a WebSocket that cannot be opened', () => {
  test('is blocked where the server answers over HTTP all the same', async () => {
    const { link, states } = setUp(true);
    link.open();
    await expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe('blocked');
    expect(states.slice(0, 2)).toEqual(['connecting', 'waiting']);
    link.close();
    expect(states.at(-1)).toBe('closed');
  }, 15_000);

  test('waits where nothing answers, and refuses requests meanwhile', async () => {
    const { link, states, asked } = setUp(false);
    link.open();
    await expect(link.request('heads:check', {})).rejects.toMatchObject({ code: 'unavailable' });
    await expect.poll(asked, { timeout: 10_000 }).toBe(1);
    expect(states).not.toContain('blocked');
    link.close();
  }, 15_000);
});

test('a link that is closed and opened again while it is still being loaded connects once', async () => {
  const { link, states } = setUp(false);
  link.open();
  link.close();
  link.open();
  expect(states).toEqual(['connecting', 'closed', 'connecting']);
  await expect.poll(() => states.length, { timeout: 10_000 }).toBe(4);
  expect(states.at(-1)).toBe('waiting');
  link.close();
}, 15_000);

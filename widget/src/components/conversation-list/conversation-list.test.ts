import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

const SHORT = 'c0000000-0000-4000-8000-000000000001';
const LONG = 'c0000000-0000-4000-8000-000000000002';

let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(() => {
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

test('keeps what one wrote oneself to one line, however long it is', async () => {
  const connection = new FakeConnection();
  connection.receive(SHORT, 'Thanks!', false, { by: 'ana' });
  connection.receive(LONG, 'And what would you eat before a long run early in the morning? '.repeat(3), false, {
    by: 'ana',
  });
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await expect.poll(() => screen.all('.row').length).toBe(2);
  const heights = screen.all('.row .words').map((words) => words.getBoundingClientRect().height);
  expect(heights[0]).toBeGreaterThan(0);
  expect(heights[1]).toBeCloseTo(heights[0]!, 2);
});

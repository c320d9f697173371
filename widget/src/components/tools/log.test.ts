import { describe, expect, test } from 'vitest';
import { QUESTION, TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, open, drawn, texts, bodies, send } = stage;
const log = () => texts('[role=log] p');

describe('what arrives', () => {
  test('is said once each, and nothing of what was there or is one’s own', async () => {
    said('from before');
    await open();
    stage.server.receive(QUESTION, 'one');
    await expect.poll(log).toEqual(['Sam: one']);
    await send('my own');
    stage.server.receive(QUESTION, 'two');
    await expect.poll(log).toEqual(['Sam: one', 'Sam: two']);
    stage.server.cut();
    stage.server.reconnect();
    await drawn();
    expect(log()).toEqual(['Sam: one', 'Sam: two']);
  });

  test('is only counted where it is much at once', async () => {
    said('from before');
    await open();
    stage.server.cut();
    for (let i = 0; i < 12; i += 1) said(`while away ${i}`);
    stage.server.reconnect();
    await expect.poll(log).toEqual(['12 new messages']);
    stage.server.cut();
    said('just one');
    stage.server.reconnect();
    await expect.poll(log).toEqual(['12 new messages', 'Sam: just one']);
  });

  test('says nothing of older history', async () => {
    stage.server.page = 10;
    for (let i = 0; i < 30; i += 1) said(`before ${i}`);
    await open();
    await screen.click('.older');
    await expect.poll(() => bodies().length).toBe(20);
    await drawn();
    expect(log()).toEqual([]);
  });
});

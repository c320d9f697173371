import { describe, expect, test } from 'vitest';
import { QUESTION, TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { said, ownWords, open, texts } = stage;

describe('a quote', () => {
  test('changes with the message that it quotes', async () => {
    stage.server.page = 3;
    ownWords('First words');
    for (let i = 0; i < 5; i += 1) said(`between ${i}`);
    said('About that', { quotes: 1 });
    await open();
    await expect.poll(() => texts('.words')).toEqual(['First words']);
    const events = stage.server.conversations.get(QUESTION)!;
    const event = {
      type: 'edited',
      seq: events.length + 1,
      at: Date.now(),
      by: 'ana',
      clientId: 'e',
      target: 1,
      text: 'Other words',
    } as const;
    events.push(event);
    stage.server.tell('conversation:event', { conversationId: QUESTION, kind: 'coaching', event, people: [] });
    await expect.poll(() => texts('.words')).toEqual(['Other words']);
  });
});

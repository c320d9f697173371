import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ConversationEvent } from '@repere/protocol';
import { deskStage, LEA } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import { NOUR } from '../../../testing/fake-desk.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './thread.ts';
import { ratingsIn } from './ratings.ts';
import type { RepereDeskThread } from './thread.ts';

const ID = 'c0000000-0000-4000-8000-000000000001';

let stage: DeskStage;
let thread: RepereDeskThread;
const screen = new Screen(() => thread);

async function open(language: 'en' | 'fr' = 'en', theme: 'light' | 'dark' = 'light'): Promise<void> {
  stage = await deskStage(language, (server) => {
    server.receive(ID, 'How much salt?');
    server.desk.share(ID, NOUR, { type: 'closed' }, false);
  });
  await stage.desk.choose(ID);
  thread = mount('repere-desk-thread', stage.given(ID), theme);
  thread.style.blockSize = '40rem';
  await screen.appear('repere-message');
}

/** What stands between the messages, without its time. */
const told = (): string[] =>
  screen.all('repere-note').map((note) =>
    (note.shadowRoot?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\d\d:\d\d ?/, '')
      .trim(),
  );

function rate(score: number, words?: string | null): void {
  stage.server.desk.share(ID, LEA, { type: 'rated', score, ...(words !== undefined && { words }) });
}

beforeEach(() => page.viewport(1024, 800));

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('score and words stand where they were given, in both languages, and hold nothing that axe finds', async () => {
    await open('en', theme);
    rate(4, 'Clear. See https://example.org/salt.');
    await expect.poll(told).toEqual(['Léa rated it 4 out of 5 Clear. See https://example.org/salt.']);
    expect(await screen.violations()).toEqual([]);
    thread.remove();
    await open('fr', theme);
    rate(5, 'Merci !');
    await expect.poll(told).toEqual(['Léa l’a notée 5 sur 5 Merci !']);
  });
});

test('does not say that only coaches see it, for whoever said it does too', async () => {
  await open();
  rate(2, 'Too late.');
  await expect.poll(told).toHaveLength(1);
  expect(told().join('')).not.toContain('Only coaches');
});

test('another answer takes the place of the one before', async () => {
  await open();
  rate(2, 'Too late.');
  await expect.poll(told).toEqual(['Léa rated it 2 out of 5 Too late.']);
  rate(4, 'All good in the end.');
  await expect.poll(told).toEqual(['Léa rated it 4 out of 5 All good in the end.']);
});

test('a score without words stands alone, also where they have been erased', async () => {
  await open();
  rate(3);
  await expect.poll(told).toEqual(['Léa rated it 3 out of 5']);
  rate(1, null);
  await expect.poll(told).toEqual(['Léa rated it 1 out of 5']);
  expect(screen.find('.rated .text')).toBeUndefined();
});

test('each closing has its own, as long as it is one', () => {
  const happened = (...types: (number | 'closed' | 'reopened')[]): ConversationEvent[] =>
    types.map((type, at) => {
      const base = { seq: at + 1, at, by: 'lea' };
      return typeof type === 'number' ? { ...base, type: 'rated', score: type } : { ...base, type };
    });
  const scores = (events: ConversationEvent[]) => ratingsIn(events).map(({ score }) => score);
  expect(scores(happened('closed'))).toEqual([]);
  expect(scores(happened('closed', 1, 2, 3))).toEqual([3]);
  expect(scores(happened('closed', 1, 2, 'reopened', 'closed', 4, 'reopened'))).toEqual([2, 4]);
  expect(scores(happened('closed', 5, 'closed'))).toEqual([5]);
});

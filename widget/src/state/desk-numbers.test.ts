import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deskStage } from '../testing/desk-stage.ts';
import type { DeskStage } from '../testing/desk-stage.ts';
import { numbersOf } from './desk-numbers.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';

let stage: DeskStage;
let end: () => void;

beforeEach(async () => {
  stage = await deskStage();
  vi.useFakeTimers();
  end = numbersOf(stage.store, stage.desk).start();
  await vi.advanceTimersByTimeAsync(1);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const readings = () => stage.server.asked.filter((name) => name === 'desk:numbers').length;

test('they are read again when somebody begins to wait, once for all that come soon after', async () => {
  expect(readings()).toBe(1);
  stage.server.receive(QUESTION, 'How much protein?');
  stage.server.receive('c0000000-0000-4000-8000-000000000002', 'And salt?');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(readings()).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(readings()).toBe(2);
  expect(numbersOf(stage.store, stage.desk).standing?.waits).toHaveLength(2);
  // More words of somebody who waits already make no other number.
  stage.server.receive(QUESTION, 'Per day, I mean.');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings()).toBe(2);
});

test('nothing is read once nobody looks, nor without a connection', async () => {
  end();
  stage.server.receive(QUESTION, 'How much protein?');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings()).toBe(1);
  stage.server.cut();
  await numbersOf(stage.store, stage.desk).read();
  expect(readings()).toBe(1);
});

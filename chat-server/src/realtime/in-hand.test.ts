import { expect, it } from 'vitest';
import { InHand } from './in-hand.ts';

it('is settled where nothing is in hand, and once all of it has ended', async () => {
  const inHand = new InHand();
  await inHand.settled();
  inHand.begin();
  inHand.begin();
  const seen: string[] = [];
  const waiting = [inHand.settled(), inHand.settled()].map((each) => each.then(() => seen.push('settled')));
  inHand.end();
  await Promise.resolve();
  seen.push('one left');
  inHand.end();
  await Promise.all(waiting);
  expect(seen).toEqual(['one left', 'settled', 'settled']);
  await inHand.settled();
});

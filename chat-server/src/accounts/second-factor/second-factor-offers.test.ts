import { expect, it } from 'vitest';
import { createOffers } from './second-factor-offers.ts';

const SECRET = new Uint8Array(20).fill(1);
const OTHER = new Uint8Array(20).fill(2);

it('keeps an offer for ten minutes, for the session that asked', () => {
  let now = 0;
  const offers = createOffers({ now: () => now });
  offers.put('one', SECRET);
  now = 10 * 60_000 - 1;
  expect(offers.find('one')).toEqual(SECRET);
  expect(offers.find('two')).toBeUndefined();
  now += 1;
  expect(offers.find('one')).toBeUndefined();
});

it('puts a new offer in place of the one before, for its whole time', () => {
  let now = 0;
  const offers = createOffers({ now: () => now });
  offers.put('one', SECRET);
  offers.put('two', SECRET);
  now = 6 * 60_000;
  offers.put('one', OTHER);
  now = 12 * 60_000;
  offers.put('three', SECRET);
  expect(offers.find('one')).toEqual(OTHER);
});

it('gives a removed offer no more', () => {
  const offers = createOffers({ now: () => 0 });
  offers.put('one', SECRET);
  offers.remove('one');
  expect(offers.find('one')).toBeUndefined();
});

import type { Clock } from '../../core/index.ts';

/** How long a secret waits for its first code, in milliseconds. */
const OFFER_LIFETIME = 10 * 60_000;

/** Secrets that wait for their first code. */
export interface SecondFactorOffers {
  /** Offers a secret to a session, in place of an earlier one. */
  put(session: string, secret: Uint8Array): void;
  find(session: string): Uint8Array | undefined;
  remove(session: string): void;
}

/** In memory alone: a secret that nobody confirmed is worth no disk, and a restart asks to begin again. */
export function createOffers(clock: Clock): SecondFactorOffers {
  /** In the order in which they end. */
  const offers = new Map<string, { secret: Uint8Array; until: number }>();
  function dropEnded() {
    for (const [session, { until }] of offers) {
      if (clock.now() < until) break;
      offers.delete(session);
    }
  }
  return {
    put(session, secret) {
      dropEnded();
      offers.delete(session);
      offers.set(session, { secret, until: clock.now() + OFFER_LIFETIME });
    },
    find(session) {
      const offer = offers.get(session);
      return offer && clock.now() < offer.until ? offer.secret : undefined;
    },
    remove: (session) => void offers.delete(session),
  };
}

import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import { disableSecondFactor } from './disable-second-factor.ts';
import { enableSecondFactor } from './enable-second-factor.ts';
import { offerSecondFactor } from './offer-second-factor.ts';
import type { AccountParts } from '../parts.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { createOffers } from './second-factor-offers.ts';

/** The routes by which one sets up a second factor, and takes it off. */
export function secondFactorRoutes(parts: AccountParts): Route[] {
  const offers = createOffers(parts.clock);
  const offer = offerSecondFactor({ ...parts, offers });
  const enable = enableSecondFactor({ ...parts, offers });
  const disable = disableSecondFactor(parts);
  const renew = renewRecoveryCodes(parts);
  return [
    defineRoute({
      name: 'offerSecondFactor',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: (_, visit) => offer(visitorOf(visit)),
    }),
    defineRoute({
      name: 'enableSecondFactor',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async ({ code }, visit) => ({ recoveryCodes: await enable(visitorOf(visit), code) }),
    }),
    defineRoute({
      name: 'disableSecondFactor',
      rate: { burst: 20, perMinute: 10 },
      status: 204,
      handle: async (_, visit) => {
        await disable(visitorOf(visit));
        return undefined;
      },
    }),
    defineRoute({
      name: 'renewRecoveryCodes',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async (_, visit) => ({ recoveryCodes: await renew(visitorOf(visit)) }),
    }),
  ];
}

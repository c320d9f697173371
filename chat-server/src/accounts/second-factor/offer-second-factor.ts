import type { SecondFactorOffer } from '@repere/protocol';
import { encode } from 'uqr';
import type { Identity } from '../../core/index.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';
import type { SecondFactorOffers } from './second-factor-offers.ts';
import { forApps, SECRET_BYTES } from './totp.ts';

type Parts = Pick<AccountParts, 'accounts' | 'ids'> & { offers: SecondFactorOffers };

/**
 * A fresh secret for an authenticator app, shown this once; it comes into use with its first code. Another session cannot use it.
 * Error: `forbidden`.
 */
export function offerSecondFactor({ accounts, ids, offers }: Parts) {
  return async (identity: Identity): Promise<SecondFactorOffer> => {
    const { handle } = await ownAccount(accounts, identity);
    const secret = ids.bytes(SECRET_BYTES);
    offers.put(identity.session, secret);
    // By the handle: apps copy their labels to places that need no address.
    const shown = forApps(secret, handle);
    const { data } = encode(shown.uri, { ecc: 'M', border: 0 });
    return { ...shown, qr: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) };
  };
}

import type { SecondFactorOffer } from '@repere/protocol';
import { encode } from 'uqr';
import { AppError, type Identity } from '../core/index.ts';
import type { AccountParts } from './parts.ts';
import type { SecondFactorOffers } from './second-factor-offers.ts';
import { forApps, SECRET_BYTES } from './totp.ts';

type Parts = Pick<AccountParts, 'accounts' | 'ids'> & { offers: SecondFactorOffers };

/**
 * A fresh secret for an authenticator app, shown this once; it comes into use with its first code. Another session cannot use it.
 * Error: `forbidden` for another site's guest, who has no password for it to stand beside.
 */
export function offerSecondFactor({ accounts, ids, offers }: Parts) {
  return async (identity: Identity): Promise<SecondFactorOffer> => {
    const account = await accounts.find(identity.account);
    if (!account) throw new AppError('unauthenticated');
    if (account.external) throw new AppError('forbidden');
    const secret = ids.bytes(SECRET_BYTES);
    offers.put(identity.session, secret);
    // By the handle: apps copy their labels to places that need no address.
    const shown = forApps(secret, account.handle);
    const { data } = encode(shown.uri, { ecc: 'M', border: 0 });
    return { ...shown, qr: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) };
  };
}

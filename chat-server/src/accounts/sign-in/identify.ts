import { LANGUAGES } from '@repere/protocol';
import { personName } from '@repere/protocol/schemas';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import { AppError } from '../../core/index.ts';
import { refuseImposture } from '../names/account.policy.ts';
import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';

/** Longest life of a host's token, in seconds. */
const LONGEST = 5 * 60;

/** How far a host's clock may be from ours, in seconds. */
const CLOCKS_APART = 10;

const claims = z.object({
  sub: z.string().min(1).max(200),
  iat: z.int(),
  exp: z.int(),
  name: personName,
  locale: z.enum(LANGUAGES).optional(),
});

type Parts = Pick<AccountParts, 'accounts' | 'clock' | 'ids' | 'events'> & {
  embedders: ReadonlyMap<string, Uint8Array>;
};

/**
 * The person that another site's backend vouches for, by a JWT (HS256, RFC 7519) of at most 5 minutes. They get an account of their own kind, found
 * again by (site, subject); an address in the token never leads to an account of ours. Errors: `foreign_origin`, `wrong_token`, `suspended`
 * (also while it is being erased).
 */
export function identify({ accounts, clock, ids, events, embedders }: Parts) {
  /** First visits under way: two at the same moment are one. */
  const arriving = new Map<string, Promise<Account>>();

  async function arrive(origin: string, said: z.infer<typeof claims>): Promise<Account> {
    const known = await accounts.findExternal(origin, said.sub);
    if (known?.suspendedAt !== undefined) throw new AppError('suspended');
    if (known) return known;
    refuseImposture({ name: said.name }, await accounts.listStaff());
    const id = ids.uuid();
    const account: Account = {
      id,
      handle: `guest-${id.slice(0, 8)}`,
      name: said.name,
      role: 'member',
      language: said.locale ?? 'fr',
      createdAt: clock.now(),
      external: { origin, subject: said.sub },
    };
    if (!(await accounts.insert(account)))
      throw new AppError('unavailable', { retryAfter: 1, message: 'somebody else is making this account' });
    events.identified(id, origin);
    return account;
  }

  return async (token: string, origin: string | undefined): Promise<Account> => {
    const secret = origin === undefined ? undefined : embedders.get(origin);
    if (origin === undefined || !secret) throw new AppError('foreign_origin');
    const said = await verifyToken(token, secret, clock.now());
    const key = `${origin} ${said.sub}`;
    const arrival = arriving.get(key) ?? arrive(origin, said).finally(() => arriving.delete(key));
    arriving.set(key, arrival);
    return arrival;
  };
}

async function verifyToken(token: string, secret: Uint8Array, now: number) {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      currentDate: new Date(now),
      // Also refuses a token from the future, by which a host could hand out one that lasts for years.
      maxTokenAge: LONGEST,
      clockTolerance: CLOCKS_APART,
    });
    const said = claims.parse(payload);
    if (said.exp - said.iat > LONGEST) throw new Error(`a token of more than ${LONGEST} s`);
    return said;
  } catch (cause) {
    throw new AppError('wrong_token', { cause });
  }
}

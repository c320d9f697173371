import { ask } from './ask.ts';
import type { Person } from './person.ts';
import type { TestServer } from './server.ts';
import { totp } from './totp.ts';

/** Somebody's second factor. */
export interface TestFactor {
  recoveryCodes: string[];
  /** A code that is right now and was not used to set it up. Good once, like every code. */
  code(): string;
}

/** Sets up a second factor for somebody who has just signed in. */
export async function setUpSecondFactor(server: TestServer, { cookie }: Person): Promise<TestFactor> {
  const offer = await ask(server, 'offerSecondFactor', undefined, { cookie });
  const secret = offer.body['secret'] as string;
  const enabled = await ask(server, 'enableSecondFactor', { code: totp(secret, Date.now()) }, { cookie });
  if (enabled.status !== 200) throw new Error(`no second factor: ${JSON.stringify(enabled.body)}`);
  return {
    recoveryCodes: enabled.body['recoveryCodes'] as string[],
    code: () => totp(secret, Date.now() + 30_000),
  };
}

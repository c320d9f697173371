import type { Account } from '../account.store.ts';

/** What a person's password must not be made of. */
export function ownWords({ email, name, handle }: Account): string[] {
  return [...(email === undefined ? [] : [email]), name, handle];
}

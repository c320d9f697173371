import type { TellPage } from '@repere/protocol';
import { showsPresence } from '../../accounts/index.ts';
import type { Connection, Identity } from '../../core/index.ts';
import { apartFrom } from '../../relations/index.ts';
import type { DeskParts } from '../parts.ts';
import { hasAsked } from './questions.ts';

type Parts = Pick<DeskParts, 'store' | 'accounts' | 'relations' | 'pages' | 'broadcast' | 'clock'>;

/**
 * Says which page one reads. The desk hears of it if one has asked the coaches and shows one's presence, but for coaches whom a block keeps
 * apart; of whoever hides it nothing is even remembered. The answer is the same to all.
 */
export function tellPage({ store, accounts, relations, pages, broadcast, clock }: Parts) {
  return async (
    { url, title }: TellPage,
    { account: id }: Identity,
    connection: Connection,
  ): Promise<Record<string, never>> => {
    const told = await hasAsked(store, id);
    const except = await apartFrom(relations, id);
    // Last, so that nothing is told of whoever hides meanwhile.
    const account = await accounts.find(id);
    if (account?.role !== 'member' || !showsPresence(account)) {
      pages.forget(id);
      return {};
    }
    const page = { url, title, at: clock.now() };
    pages.tell(id, connection, page, told);
    if (told) broadcast().to({ accounts: [], desk: true, except }, 'desk:page', { account: id, page });
    return {};
  };
}

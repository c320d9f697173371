import { LIMITS, type Person } from '@repere/protocol';
import type { AccountStore, SearchPlace } from '../account.store.ts';
import { toPerson } from '../people.ts';
import { readPlace, writePlace } from './search-cursor.ts';

/** Whom a search leaves out, besides those whom no search knows of. */
export interface FindOptions {
  /** The account that asks. */
  except: string;
  /** Whether the two may not find each other. */
  hidden(account: string): boolean;
}

/** A page of people whom a query finds. */
export interface FoundPage {
  people: Person[];
  /** Where the next page begins; absent on the last one. */
  cursor?: string;
}

/** Scripts in which one character is a syllable or a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTER = /[\p{L}\p{N}]/gu;

/**
 * Members and coaches of whose handle or name a word begins with the query, without regard to accents, case and punctuation, in the
 * order of `AccountStore.search`. Error: `invalid_payload` (a cursor that we did not give).
 */
export function findPeople(accounts: Pick<AccountStore, 'search'>) {
  return async (query: string, cursor: string | undefined, { except, hidden }: FindOptions): Promise<FoundPage> => {
    let after = cursor === undefined ? undefined : readPlace(cursor);
    if (!saysEnough(query)) return { people: [] };
    const [people, batch]: [Person[], number] = [[], LIMITS.peoplePage + 1];
    let last: SearchPlace | undefined;
    for (;;) {
      const hits = await accounts.search(query, batch, after);
      for (const { account, place } of hits) {
        if (account.id === except || hidden(account.id)) continue;
        if (last && people.length === LIMITS.peoplePage) return { people, cursor: writePlace(last) };
        people.push(toPerson(account));
        last = place;
      }
      if (hits.length < batch) return { people };
      after = hits.at(-1)!.place;
    }
  };
}

/** One letter of an alphabet would list the house; one ideograph is a name. */
function saysEnough(query: string): boolean {
  const letters = query.normalize('NFC').match(LETTER) ?? [];
  return letters.length > 1 || DENSE.test(letters[0] ?? '');
}

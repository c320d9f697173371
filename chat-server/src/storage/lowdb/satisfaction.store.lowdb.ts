import { hkdfSync } from 'node:crypto';
import type { KeyRing, OwnerKey } from '../../core/key-ring.ts';
import { seal, unseal } from '../../core/seal.ts';
import { Turns } from '../../core/turns.ts';
import type { SatisfactionAnswer, SatisfactionStore } from '../../desk/ratings/satisfaction.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** An account's answers at rest: when and how much in the clear, the words sealed under its key. */
export interface StoredSatisfaction {
  account: string;
  answers: { at: number; score: number | null; words?: { key: string; sealed: string } }[];
}

/** Answers about satisfaction as lowdb documents, one an account. */
export class LowdbSatisfactionStore implements SatisfactionStore {
  readonly #documents: DocumentCollection<StoredSatisfaction>;
  readonly #keys: KeyRing;
  readonly #turns = new Turns();

  constructor(documents: DocumentCollection<StoredSatisfaction>, keys: KeyRing) {
    this.#documents = documents;
    this.#keys = keys;
  }

  async of(account: string): Promise<SatisfactionAnswer[]> {
    const { answers = [] } = (await this.#documents.find(account)) ?? {};
    return Promise.all(answers.map((answer) => this.#open(account, answer)));
  }

  add(
    account: string,
    decide: (earlier: readonly SatisfactionAnswer[]) => SatisfactionAnswer | undefined,
  ): Promise<boolean> {
    return this.#turns.take(account, async () => {
      const answer = decide(await this.of(account));
      if (!answer) return false;
      const { words, ...facts } = answer;
      const kept = { ...facts, ...(words !== null && { words: await this.#seal(account, facts.at, words) }) };
      await this.#documents.change(account, (current) => ({ account, answers: [...(current?.answers ?? []), kept] }));
      return true;
    });
  }

  async countWordsBefore(at: number): Promise<number> {
    let count = 0;
    for await (const { answers } of this.#documents.all())
      count += answers.filter((each) => hasOldWords(each, at)).length;
    return count;
  }

  async forgetWords(before: number): Promise<number> {
    let count = 0;
    for await (const { account, answers } of this.#documents.all()) {
      const found = answers.filter((each) => hasOldWords(each, before)).length;
      if (found === 0) continue;
      await this.#documents.change(
        account,
        (current) =>
          current && {
            account,
            answers: current.answers.map(({ words, ...facts }) =>
              words && facts.at >= before ? { ...facts, words } : facts,
            ),
          },
      );
      count += found;
    }
    return count;
  }

  async remove(account: string): Promise<void> {
    await this.#turns.take(account, () => this.#documents.remove(account));
  }

  async #seal(account: string, at: number, words: string) {
    const key = await this.#keys.obtain(`account:${account}`);
    return { key: key.id, sealed: seal(derive(key, account), words, place(account, at)) };
  }

  async #open(account: string, { words, ...facts }: StoredSatisfaction['answers'][number]) {
    const key = words && (await this.#keys.find(words.key));
    return { ...facts, words: key ? unseal(derive(key, account), words.sealed, place(account, facts.at)) : null };
  }
}

function hasOldWords({ at, words }: StoredSatisfaction['answers'][number], before: number): boolean {
  return words !== undefined && at < before;
}

function place(account: string, at: number): string {
  return `satisfaction ${account} ${at}`;
}

/** HKDF-SHA-256 (RFC 5869): a key of an account for this purpose. */
function derive(key: OwnerKey, account: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, `${key.id}.${account}`, 'repere/satisfaction/seal/1', 32));
}

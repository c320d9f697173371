import { seal, unseal } from '../../core/seal.ts';
import type { MailRecord, MailStore } from '../../mail/mail.store.ts';
import type { DocumentCollection } from './document-collection.ts';
import type { MasterKey } from './master-key.ts';

/** A waiting mail at rest. `sealed` holds who gets it and what it says, under a key of the master key that `master` names. */
export interface StoredMail {
  id: string;
  createdAt: number;
  expiresAt?: number;
  attempts: number;
  nextAt: number;
  master: string;
  sealed: string;
}

/** Waiting mails as lowdb documents, whose address and words are sealed (AES-256-GCM) and bound to the record's id. */
export class LowdbMailStore implements MailStore {
  readonly #mails: DocumentCollection<StoredMail>;
  readonly #master: string;
  readonly #key: Uint8Array;

  constructor(mails: DocumentCollection<StoredMail>, master: MasterKey) {
    this.#mails = mails;
    this.#master = master.fingerprint;
    this.#key = master.keyFor('mails');
  }

  async insert({ to, subject, text, ...facts }: MailRecord): Promise<void> {
    const sealed = seal(this.#key, JSON.stringify({ to, subject, text }), `mail ${facts.id}`);
    await this.#mails.insert(facts.id, { ...facts, master: this.#master, sealed });
  }

  async find(id: string): Promise<MailRecord | undefined> {
    const stored = await this.#mails.find(id);
    if (!stored) return undefined;
    const { sealed, master: _, ...facts } = stored;
    const words = JSON.parse(unseal(this.#key, sealed, `mail ${id}`)) as Pick<MailRecord, 'to' | 'subject' | 'text'>;
    return { ...facts, ...words };
  }

  async postpone(id: string, attempts: number, nextAt: number): Promise<void> {
    await this.#mails.update(id, (mail) => ({ ...mail, attempts, nextAt }));
  }

  async remove(id: string): Promise<void> {
    await this.#mails.remove(id);
  }

  async *waiting(): AsyncGenerator<{ id: string; nextAt: number }> {
    const all: { id: string; nextAt: number }[] = [];
    for await (const { id, nextAt } of this.#mails.all()) all.push({ id, nextAt });
    yield* all.sort((a, b) => a.nextAt - b.nextAt);
  }
}

import type { Person } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';

/** Whom the desk knows: by what it reads, and by asking about whoever has only written, read, or been named so far. */
export class DeskPeople {
  readonly #store: Pick<ChatStore, 'access' | 'link' | 'me' | 'person'>;
  readonly #changed: () => void;
  readonly #known = new Map<string, Person>();
  /** Whom the server was asked about: whoever it does not show stays unknown. */
  readonly #asked = new Set<string>();

  constructor(store: Pick<ChatStore, 'access' | 'link' | 'me' | 'person'>, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
  }

  /** Takes note of people. */
  learn(people: readonly Person[]): void {
    for (const { id, handle, name, role } of people) this.#known.set(id, { id, handle, name, role });
  }

  /** Somebody by account, as far as they are known; whoever is not is asked for, and known by the next change. */
  person(account: string): Person | undefined {
    const person = this.#known.get(account) ?? this.#store.person(account);
    if (!person) void this.#ask(account);
    return person;
  }

  /** The other coaches who are known, by name. */
  get coaches(): Person[] {
    const me = this.#store.me?.id;
    return [...this.#known.values()]
      .filter(({ id, role }) => role !== 'member' && id !== me)
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Forgets everybody. */
  clear(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  async #ask(account: string): Promise<void> {
    if (this.#asked.has(account) || this.#store.link !== 'current') return;
    this.#asked.add(account);
    const answer = await this.#store.access.request('person:read', { account }).catch(asRefusal);
    if (!('code' in answer)) {
      this.learn([answer]);
      this.#changed();
      // Whoever writes next asks again, unless the server knows of nobody.
    } else if (answer.code !== 'not_found') this.#asked.delete(account);
  }
}

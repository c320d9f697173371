import type { Reminder, ReminderStore } from '../../desk/reminders/reminder.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** What is remembered of one member's conversations. */
export interface StoredReminders {
  account: string;
  conversations: Record<string, Reminder>;
}

/** Reminders as lowdb documents, held in memory too: each round asks for many. Only members who were reminded have one. */
export class LowdbReminderStore implements ReminderStore {
  readonly #documents: DocumentCollection<StoredReminders>;
  readonly #reminders = new Map<string, StoredReminders>();

  private constructor(documents: DocumentCollection<StoredReminders>) {
    this.#documents = documents;
  }

  /** Reads all of them. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<StoredReminders>): Promise<LowdbReminderStore> {
    const store = new LowdbReminderStore(documents);
    for await (const stored of documents.all()) store.#reminders.set(stored.account, stored);
    return store;
  }

  async find(account: string, conversation: string): Promise<Reminder> {
    return this.#reminders.get(account)?.conversations[conversation] ?? {};
  }

  async note(account: string, conversation: string, reminder: Reminder): Promise<void> {
    const after = await this.#documents.change(account, (current) => {
      const conversations = current?.conversations ?? {};
      return {
        account,
        conversations: { ...conversations, [conversation]: { ...conversations[conversation], ...reminder } },
      };
    });
    if (after) this.#reminders.set(account, after);
  }

  async remove(account: string): Promise<void> {
    await this.#documents.remove(account);
    this.#reminders.delete(account);
  }
}

import { Turns } from '../../core/turns.ts';
import type { DeskSettings, SettingsStore } from '../../desk/hours/settings.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** The one document of its folder. */
const ID = 'settings';

/** The desk's settings as a lowdb document, held in memory too: every message of a member asks for them. */
export class LowdbSettingsStore implements SettingsStore {
  readonly #documents: DocumentCollection<DeskSettings>;
  readonly #turns = new Turns();
  #settings: DeskSettings | undefined;

  private constructor(documents: DocumentCollection<DeskSettings>, settings: DeskSettings | undefined) {
    this.#documents = documents;
    this.#settings = settings;
  }

  /** Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<DeskSettings>): Promise<LowdbSettingsStore> {
    return new LowdbSettingsStore(documents, await documents.find(ID));
  }

  async read(): Promise<DeskSettings | undefined> {
    return this.#settings;
  }

  save(settings: DeskSettings, admit: () => Promise<void>): Promise<void> {
    return this.#turns.take(ID, async () => {
      await admit();
      this.#settings = await this.#documents.change(ID, () => settings);
    });
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }
}

import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language, Person } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { ChatStore } from '../../state/chat.store.ts';
import { createRelations } from '../../state/relations.ts';
import type { Relations } from '../../state/relations.ts';
import { loadRelationWords } from '../../strings/load-words.ts';
import type { RelationWords } from '../../strings/relation.words.ts';
import type { Strings } from '../../strings/strings.ts';

/** What everything about another person shares: who it is, the words, and one thing at a time. */
export abstract class RelationElement extends LitElement {
  static override properties: Record<string, object> = {
    store: { attribute: false },
    person: { attribute: false },
    strings: { attribute: false },
    language: {},
    words: { state: true },
    busy: { state: true },
    problem: { state: true },
  };
  declare store: ChatStore;
  declare person: Person;
  declare strings: Strings;
  declare language: Language;
  declare protected words: RelationWords | undefined;
  declare protected busy: boolean;
  declare protected problem: string;

  #relations: Relations | undefined;

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
  }

  protected get relations(): Relations {
    return (this.#relations ??= createRelations(this.store));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) void this.#load();
  }

  /** Does one thing, or says why it could not be done. Returns whether it was. */
  protected async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    try {
      await work();
      return true;
    } catch (cause) {
      this.problem = this.strings.errors[asRefusal(cause).code];
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #load(): Promise<void> {
    const { language } = this;
    const words = await loadRelationWords(language).catch(() => undefined);
    if (language === this.language) this.words = words;
  }
}

import type { LiveWords } from '../strings/live.words.ts';
import type { ChatStore } from './chat.store.ts';
import { MarkBook } from './mark-book.ts';
import type { Progress } from './mark-book.ts';
import { Observable } from './observable.ts';
import { DeliveredTeller } from './tell-delivered.ts';
import { PageTeller } from './tell-page.ts';
import { ShownTeller } from './tell-shown.ts';

/** What this client tells of what it has got and shown, and what it is told of the messages that it has sent. */
export class Reports extends Observable {
  readonly #store: ChatStore;
  readonly #marks = new MarkBook();
  readonly #delivered: DeliveredTeller;
  readonly #page: PageTeller;
  readonly shown: ShownTeller;
  #account: string | undefined;
  #epoch: string | undefined;

  words: LiveWords | undefined;

  constructor(store: ChatStore) {
    super();
    this.#store = store;
    this.#delivered = new DeliveredTeller(store);
    this.#page = new PageTeller(store, new URL(import.meta.url).origin);
    this.shown = new ShownTeller(store);
    this.#account = store.me?.id;
    const { hear, request } = store.access;
    // Where this may come after the first welcome, which store it spoke for has to be asked.
    if (store.me?.enrolling === false)
      request('heads:check', {}).then(
        ({ epoch }) => (this.#epoch ??= epoch),
        () => undefined,
      );
    hear('conversation:marks', ({ conversationId, marks }) => this.#take(conversationId, [marks]));
    hear('welcome', ({ epoch }) => {
      // Numbers of another store, and of one that we know nothing of.
      if (epoch !== this.#epoch) this.#startOver();
      this.#epoch = epoch;
      this.#page.clear();
      this.#look();
    });
    store.follow(() => this.#look());
    this.#look();
  }

  /** Speaks another language. */
  speak(words: LiveWords | undefined): void {
    this.words = words;
    this.changed();
  }

  /** How far a message of the reader's own has got. */
  progress(conversation: string, seq: number): Progress {
    const summary = this.#store.summary(conversation);
    return summary && this.#account !== undefined ? this.#marks.progress(summary, this.#account, seq) : 'sent';
  }

  #look(): void {
    const { me, conversations } = this.#store;
    if (me?.id !== this.#account) this.#startOver();
    this.#account = me?.id;
    for (const { id, marks } of conversations) this.#take(id, marks);
    this.#delivered.look();
    this.#page.look();
  }

  #take(...told: Parameters<MarkBook['take']>): void {
    if (this.#marks.take(...told)) this.changed();
  }

  #startOver(): void {
    this.#marks.clear();
    this.#delivered.clear();
  }
}

const held = new WeakMap<ChatStore, Reports>();

/** The ones of a store. */
export function reportsOf(store: ChatStore): Reports {
  const reports = held.get(store) ?? new Reports(store);
  held.set(store, reports);
  return reports;
}

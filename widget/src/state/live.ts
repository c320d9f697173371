import { LIMITS } from '@repere/protocol';
import type { ConversationSummary, Language, Person } from '@repere/protocol';
import { loadLiveWords } from '../strings/load-live-words.ts';
import type { LiveWords } from '../strings/live.words.ts';
import type { ChatStore } from './chat.store.ts';
import { Observable } from './observable.ts';
import { Writers } from './writers.ts';

/** What is true only now of the people that one talks with: who is here, and who is writing. Nothing of it is kept. */
export class Live extends Observable {
  readonly #store: ChatStore;
  readonly #here = new Set<string>();
  readonly #writers = new Writers(() => this.changed());
  #watched = '';
  /** Only the answer to the newest asking counts. */
  #asked = 0;
  /** The conversation that is open: its people come first, however long the list is. */
  #open = '';
  #told = { conversation: '', note: false, at: 0 };

  words: LiveWords | undefined;

  constructor(store: ChatStore) {
    super();
    this.#store = store;
    const { hear } = store.access;
    hear('presence:changed', ({ account, present }) => this.#set(account, present));
    hear('typing:changed', (change) => this.#writers.take(change));
    hear('conversation:event', ({ conversationId, event }) => {
      if (event.type === 'message') this.#writers.end(conversationId, event.by);
    });
    store.follow(() => this.#look());
    // As often as the heads are compared: it mends what was missed.
    setInterval(() => this.#again(), LIMITS.headsInterval);
    document.addEventListener('visibilitychange', () => this.#again());
    this.#look();
  }

  /** Speaks another language. */
  async speak(language: Language): Promise<void> {
    this.words = await loadLiveWords(language);
    this.changed();
  }

  isHere({ id }: Pick<Person, 'id'>): boolean {
    return this.#here.has(id);
  }

  /** Who of those whom one talks with in a conversation is here. */
  hereIn(summary: ConversationSummary): Person[] {
    return this.othersIn(summary).filter((person) => this.isHere(person));
  }

  /** Whom one talks with: at the desk the member, elsewhere everybody else. Nobody while it waits to be accepted. */
  othersIn({ kind, people, request, blocked }: ConversationSummary): Person[] {
    if (request || blocked) return [];
    const me = this.#store.me?.id;
    const [first] = people;
    if (kind === 'coaching' && first && first.id !== me) return [first];
    return people.filter(({ id }) => id !== me);
  }

  /** The accounts that write in a conversation, in the order in which they began; those who write a note apart. */
  writersIn(conversation: string, note: boolean): string[] {
    return this.#writers.in(conversation, note);
  }

  /** Whose writing is said beside the messages: at the desk the member's alone, because what coaches write stands apart there. */
  shownIn(conversation: string): string[] {
    const summary = this.#store.summary(conversation);
    const asker = summary?.kind === 'coaching' ? summary.people[0]?.id : undefined;
    const all = !asker || asker === this.#store.me?.id;
    return this.writersIn(conversation, false).filter((account) => all || account === asker);
  }

  /** A conversation has been opened. */
  show(conversation: string): void {
    this.#open = conversation;
    this.#look();
  }

  /** The person has changed what they write, a message or a note: whoever may know is told so now and then. */
  compose(conversation: string, text: string, note = false): void {
    const { me } = this.#store;
    const summary = this.#store.summary(conversation);
    // Where nobody would be told there is nothing to say.
    if (!me?.showPresence || !summary || summary.request || summary.blocked) return;
    const told = this.#told;
    const same = told.conversation === conversation && told.note === note;
    const again = !same || Date.now() - told.at >= LIMITS.typingAgain;
    const typing = text !== '';
    if (typing ? !again : told.at === 0) return;
    this.#told = { conversation, note, at: typing ? Date.now() : 0 };
    const tell = { conversationId: conversation, typing, ...(note && { note }) };
    this.#store.access.request('typing:tell', tell).catch(() => undefined);
  }

  /** What was written is on its way, and says so itself. */
  sent(): void {
    this.#told = { conversation: '', note: false, at: 0 };
  }

  #set(account: string, present: boolean): void {
    if (present) this.#here.add(account);
    else this.#here.delete(account);
    this.changed();
  }

  /** Asks anew where the connection or the list is another than at the last asking. */
  #look(): void {
    const { link, conversations } = this.#store;
    const open = this.#store.summary(this.#open);
    const people = [...(open ? [open] : []), ...conversations].flatMap((summary) => this.othersIn(summary));
    const wanted = [...new Set(people.map(({ id }) => id))].slice(0, LIMITS.watched);
    const watched = link === 'current' ? wanted.join() : '';
    if (watched === this.#watched) return;
    this.#watched = watched;
    if (link === 'current') void this.#ask(wanted);
    else {
      // Whoever is cut off knows of nobody.
      this.#asked += 1;
      this.#here.clear();
      this.#writers.clear();
      this.changed();
    }
  }

  #again(): void {
    if (document.visibilityState !== 'visible' || !this.#watched) return;
    this.#watched = '';
    this.#look();
  }

  async #ask(accounts: string[]): Promise<void> {
    const asked = (this.#asked += 1);
    const answer = await this.#store.access.request('presence:watch', { accounts }).catch(() => undefined);
    if (!answer || asked !== this.#asked) return;
    this.#here.clear();
    for (const account of answer.present) this.#here.add(account);
    this.changed();
  }
}

const lives = new WeakMap<ChatStore, Live>();

/** The one of a store. */
export function liveOf(store: ChatStore): Live {
  const live = lives.get(store) ?? new Live(store);
  lives.set(store, live);
  return live;
}

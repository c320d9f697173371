import { isFinal } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import { createNotesKeeper } from './desk-notes.keeper.ts';
import type { NotesKeeper, UnsavedNote } from './desk-notes.keeper.ts';
import { Observable } from './observable.ts';

/** Until a note is tried again that was not taken, in milliseconds, where the server does not say how long. */
const PAUSE = 4_000;

/**
 * What coaches write for each other and has not been saved yet: a draft for each conversation, and the notes that wait for their answer. Both
 * survive a reload in this tab, and go when the person signs out. A note never travels as a message: its one way is `desk:note`.
 */
export class DeskNotes extends Observable {
  readonly #store: ChatStore;
  readonly #keeper: NotesKeeper;
  readonly #drafts = new Map<string, string>();
  #account: string | undefined;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Oldest first. */
  unsaved: readonly UnsavedNote[] = [];

  constructor(store: ChatStore, keeper: NotesKeeper = createNotesKeeper()) {
    super();
    this.#store = store;
    this.#keeper = keeper;
    store.follow(() => this.#look());
    store.access.hear('welcome', () => void this.#drain());
    this.#look();
  }

  draft(conversationId: string): string {
    return this.#drafts.get(conversationId) ?? '';
  }

  write(conversationId: string, text: string): void {
    if (text) this.#drafts.set(conversationId, text);
    else this.#drafts.delete(conversationId);
    this.#keep();
  }

  /** Saves what is written in a conversation. Answers false where there is no connection: then nothing is sent, and the draft stays. */
  save(conversationId: string): boolean {
    const text = this.draft(conversationId).trim();
    if (!text || this.#store.link !== 'current') return false;
    const note: UnsavedNote = {
      conversationId,
      clientId: crypto.randomUUID(),
      text,
      at: Date.now(),
      status: 'waiting',
    };
    // What was saved before has been read back since.
    const others = this.unsaved.filter((each) => each.status !== 'saved' || each.conversationId !== conversationId);
    this.unsaved = [...others, note];
    this.write(conversationId, '');
    void this.#drain();
    return true;
  }

  /** Gives a refused note up; its words are returned. */
  discard(clientId: string): string {
    const note = this.unsaved.find((each) => each.clientId === clientId);
    this.unsaved = this.unsaved.filter((each) => each !== note);
    this.#keep();
    return note?.text ?? '';
  }

  #look(): void {
    const { me, presence, refusal } = this.#store;
    if (me && me.id !== this.#account) this.#open(me.id);
    // Whoever was signed out by somebody else comes back to their words; whoever signs out leaves nothing.
    else if (!me && presence === 'visitor' && !refusal) this.#leave();
  }

  #open(account: string): void {
    this.#account = account;
    const { drafts, unsaved } = this.#keeper.read(account);
    this.#drafts.clear();
    for (const [conversation, text] of Object.entries(drafts)) this.#drafts.set(conversation, text);
    this.unsaved = unsaved;
    this.changed();
    void this.#drain();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#keeper.clear();
    if (this.#account === undefined) return;
    this.#account = undefined;
    this.#drafts.clear();
    this.unsaved = [];
    this.changed();
  }

  #keep(): void {
    const unsaved = this.unsaved.filter(({ status }) => status !== 'saved');
    if (this.#account) this.#keeper.write(this.#account, { drafts: Object.fromEntries(this.#drafts), unsaved });
    this.changed();
  }

  /** One after the other, in the order written, until one has to wait. */
  async #drain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    const account = this.#account;
    for (let note = this.#next(); note; note = this.#next()) {
      const { conversationId, clientId, text } = note;
      const answer = await this.#store.access.request('desk:note', { conversationId, clientId, text }).catch(asRefusal);
      if (this.#account !== account) break;
      if ('desk' in answer) this.#replace(note, { status: 'saved' });
      else if (isFinal(answer.code)) this.#replace(note, { status: 'failed', error: answer.code });
      else {
        this.#timer = setTimeout(() => void this.#drain(), answer.retryAfter ? answer.retryAfter * 1_000 : PAUSE);
        break;
      }
    }
    this.#busy = false;
    if (this.#account !== account) void this.#drain();
  }

  #next(): UnsavedNote | undefined {
    return this.#store.link === 'current' ? this.unsaved.find(({ status }) => status === 'waiting') : undefined;
  }

  #replace(note: UnsavedNote, changes: Partial<UnsavedNote>): void {
    this.unsaved = this.unsaved.map((each) => (each === note ? { ...note, ...changes } : each));
    this.#keep();
  }
}

const held = new WeakMap<ChatStore, DeskNotes>();

/** The one of a store. */
export function notesOf(store: ChatStore): DeskNotes {
  const notes = held.get(store) ?? new DeskNotes(store);
  held.set(store, notes);
  return notes;
}

import type { Language, Notices as Told, Person } from '@repere/protocol';
import { chime } from './chime.ts';
import { loadNoticesWords } from '../strings/load-notices-words.ts';
import type { NoticesWords } from '../strings/notices.words.ts';
import type { ChatStore } from './chat.store.ts';
import { readChoice, writeChoice } from './notice-choice.ts';
import { Turn } from './turn.ts';

type Arrived = Told['conversation:event'];

/** Milliseconds in which a message that somebody looks at is marked as read, in whichever tab. */
const SEEN_WITHIN = 1_000;
/** Milliseconds between two sounds. */
const QUIET = 3_000;

const NONE = { sound: false, desktop: false, names: false };

/** What notices are made with. Tests hand in others. */
export interface NoticeParts {
  chime: () => Promise<void>;
  notify: (title: string, options: NotificationOptions) => Pick<Notification, 'close' | 'onclick'>;
  allowed: () => boolean;
}

const PAGE: NoticeParts = {
  chime,
  notify: (title, options) => new Notification(title, options),
  allowed: () => 'Notification' in globalThis && Notification.permission === 'granted',
};

/**
 * Tells of messages that nobody sees come, as the person has chosen: in one tab, never what was written, and of no stranger who waits to be
 * accepted. A message was seen where its reader's position has passed it, here or in another tab.
 */
export class Notices {
  readonly #store: ChatStore;
  readonly #parts: NoticeParts;
  readonly #turn = new Turn('notices');
  readonly #told = new Map<string, number>();
  readonly #shown = new Map<string, Pick<Notification, 'close' | 'onclick'>>();
  #soundAt = -QUIET;
  #account: string | undefined;

  words: NoticesWords | undefined;

  constructor(store: ChatStore, parts: NoticeParts = PAGE) {
    this.#store = store;
    this.#parts = parts;
    store.access.hear('conversation:event', (arrived) => void this.#arrived(arrived));
    store.follow(() => this.#look());
    this.#look();
  }

  /** Speaks another language. */
  async speak(language: Language): Promise<void> {
    this.words = await loadNoticesWords(language);
  }

  /** Only a tab that hears of messages can tell of them. */
  #look(): void {
    const { me, link, refusal } = this.#store;
    this.#turn.want(link === 'current');
    // Whoever signs out leaves nothing; whose session was ended comes back to what they chose.
    if (this.#account !== undefined && !me && !refusal) writeChoice(this.#account, NONE);
    this.#account = me?.id;
    for (const [conversation, notice] of this.#shown) {
      if (!this.#seen(conversation)) continue;
      notice.close();
      this.#shown.delete(conversation);
    }
  }

  #seen(conversation: string): boolean {
    const summary = this.#store.summary(conversation);
    return !summary || summary.readSeq >= (this.#told.get(conversation) ?? 0);
  }

  async #arrived({ conversationId, kind, event, people, request }: Arrived): Promise<void> {
    const { me } = this.#store;
    if (!me || event.type !== 'message' || event.by === me.id || request) return;
    const author = people.find(({ id }) => id === event.by) ?? this.#store.person(event.by);
    // To coaches a colleague's answer is no news.
    if (kind === 'coaching' && me.role !== 'member' && author?.role !== 'member') return;
    if (event.seq <= (this.#told.get(conversationId) ?? 0)) return;
    this.#told.set(conversationId, event.seq);
    await new Promise((resolve) => setTimeout(resolve, SEEN_WITHIN));
    // What was answered or written over meanwhile is no news any more.
    const newest = this.#store.summary(conversationId)?.lastMessage?.seq === event.seq;
    if (newest && this.#turn.mine && !this.#seen(conversationId)) this.#tell(conversationId, me.id, author);
  }

  #tell(conversation: string, account: string, author: Person | undefined): void {
    const { sound, desktop, names } = readChoice(account);
    const { words } = this;
    if (sound && performance.now() - this.#soundAt >= QUIET) {
      this.#soundAt = performance.now();
      void this.#parts.chime();
    }
    if (!desktop || !words || !this.#parts.allowed()) return;
    const title = names && author ? words.messageFrom(author.name) : words.message;
    // The sound is chosen apart. The tag lets a newer notice take the older one's place.
    const notice = this.#parts.notify(title, { tag: `repere-${conversation}`, silent: true });
    notice.onclick = () => {
      focus();
      notice.close();
    };
    this.#shown.set(conversation, notice);
  }
}

const held = new WeakMap<ChatStore, Notices>();

/** Begins to tell of messages, in a language. */
export async function giveNotice(store: ChatStore, language: Language): Promise<void> {
  const notices = held.get(store) ?? new Notices(store);
  held.set(store, notices);
  await notices.speak(language);
}

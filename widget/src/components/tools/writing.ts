import type { ReactiveControllerHost } from 'lit';
import type { MessageEvent, MessageName } from '@repere/protocol';
import type { Unconfirmed } from '../../connection/outbox.entry.ts';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Attached } from '../../state/chat.writing.ts';
import { Drafts } from '../../state/drafts.ts';
import { emit } from '../emit.ts';
import type { Beside } from './beside.ts';

/** What the composer is writing, where that is more than a new message. */
export type Doing =
  /** Other words for a message that the server has. */
  | { name: 'edit'; seq: number; before: string }
  /** Other words for one that was refused, which has its place in the outbox. */
  | { name: 'rewrite'; order: number; before: string }
  /** An answer to a message. */
  | ({ name: 'quote' } & MessageName);

/** Whose composer it is, and where what is written belongs. */
interface WritingHost extends EventTarget, ReactiveControllerHost {
  readonly store: ChatStore;
  readonly conversation: string;
  /** What came of the last thing done, in words. */
  said: string;
}

const drafts = new Drafts();

/**
 * What the composer beside is writing: a new message, an answer, or other words for a message. Keeps what was begun, in each conversation, and
 * what stood in the composer before something else was written there. Tells its host's `draft`: what is to stand in the composer.
 */
export class Writing {
  readonly #host: WritingHost;
  readonly #beside: Pick<Beside, 'composer'>;
  #kept = '';

  /** Absent while it is a new message. */
  doing: Doing | undefined;

  constructor(host: WritingHost, beside: Pick<Beside, 'composer'>) {
    this.#host = host;
    this.#beside = beside;
  }

  /** Whether what is written changes a message, and makes no new one. */
  get changing(): boolean {
    return this.doing !== undefined && this.doing.name !== 'quote';
  }

  /** Takes up what was begun in the conversation that is open now. */
  restore(): void {
    const { store, conversation } = this.#host;
    this.#kept = '';
    const { text, quotes } = drafts.read(store.me?.id ?? '', conversation);
    this.#become(quotes && { name: 'quote', ...quotes });
    // Whoever was quicker than what was kept does not lose a word.
    if (text) queueMicrotask(() => this.#put(text + this.#text));
  }

  /** Answers a message. */
  quote(message: MessageName): void {
    const text = this.#leave();
    const quotes = nameOf(message);
    this.#host.said = '';
    this.#become({ name: 'quote', ...quotes });
    this.#keep(text, quotes);
    this.#beside.composer?.focus();
  }

  /** Gives a message that the server has other words; newer ones of its own may wait already. */
  edit({ seq, text }: MessageEvent): void {
    const { store, conversation } = this.#host;
    const waiting = store.changesOf(conversation).findLast(({ payload }) => payload.seq === seq);
    const before = waiting?.name === 'message:edit' ? waiting.payload.text : (text ?? '');
    this.#change({ name: 'edit', seq, before });
  }

  /** Gives something that was refused other words. */
  rewrite({ order, payload }: Unconfirmed): void {
    if ('text' in payload) this.#change({ name: 'rewrite', order, before: payload.text });
  }

  /** Goes back to a new message. */
  cancel(): void {
    this.#keep(this.#leave());
    this.#beside.composer?.focus();
  }

  /** The words have changed. */
  drafted(text: string): void {
    this.#host.said = '';
    if (this.changing) return;
    const { doing } = this;
    this.#keep(text, doing?.name === 'quote' ? nameOf(doing) : undefined);
  }

  /** Takes what is sent where it changes a message, and returns `true`; of a new message it returns what that one quotes. */
  take(text: string): true | Attached {
    const { doing } = this;
    const { store, conversation } = this.#host;
    this.#host.said = '';
    if (!doing || doing.name === 'quote') {
      this.#become(undefined);
      this.#keep('');
      return doing ? { quotes: nameOf(doing) } : {};
    }
    this.#keep(this.#leave());
    if (doing.name === 'rewrite') void store.resend(doing.order, text);
    else if (text !== doing.before) void store.edit(conversation, doing.seq, text);
    return true;
  }

  get #text(): string {
    return this.#beside.composer?.value ?? '';
  }

  #change(doing: Exclude<Doing, { name: 'quote' }>): void {
    this.#kept = this.#leave();
    this.#host.said = '';
    this.#become(doing);
    this.#put(doing.before);
    this.#beside.composer?.focus();
  }

  /** Leaves what is written for a new message; returns what stands there of that, which the composer shows in a moment. */
  #leave(): string {
    const text = this.changing ? this.#kept : this.#text;
    if (this.changing) this.#put(text);
    this.#become(undefined);
    return text;
  }

  #become(doing: Doing | undefined): void {
    this.doing = doing;
    this.#host.requestUpdate();
  }

  #put(text: string): void {
    emit(this.#host, 'draft', text);
  }

  #keep(text: string, quotes?: MessageName): void {
    const { store, conversation } = this.#host;
    drafts.write(store.me?.id ?? '', conversation, { text, ...(quotes && { quotes }) });
  }
}

/** What a message is quoted by. */
function nameOf({ seq, clientId }: MessageName): MessageName {
  return { seq, clientId };
}

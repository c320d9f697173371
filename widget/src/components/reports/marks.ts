import { html, LitElement, nothing } from 'lit';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Progress } from '../../state/mark-book.ts';
import { reportsOf } from '../../state/reports.ts';
import type { Reports } from '../../state/reports.ts';
import type { LiveWords } from '../../strings/live.words.ts';
import { define } from '../define.ts';
import type { RepereMessage } from '../message/message.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';
import './progress.ts';

/**
 * Looks at the timeline that it stands beside, once what has changed is on the screen: puts marks under the reader's newest message of each
 * state, and tells which of others' messages were shown as they came. Shows nothing itself.
 *
 * @prop store - where both are known
 * @prop conversation - its identifier
 * @prop rows - what the timeline draws: a change of it is a reason to look
 */
export class RepereMarks extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    rows: { attribute: false },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare rows: readonly unknown[];

  #frame = 0;
  #stop: (() => void) | undefined;
  #ending = new AbortController();
  /** Up to where others' messages were there before, or have been told of. */
  #reached: number | undefined;
  /** The page was left, or not looked at: what came meanwhile waited for its reader and not for us. */
  #idle = false;
  #waking = false;
  #drawn = new Map<Progress, unknown>();
  #words: LiveWords | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const leave = (): void => {
      this.#idle ||= document.visibilityState !== 'visible';
      this.requestUpdate();
    };
    document.addEventListener('visibilitychange', leave, { signal });
    addEventListener('pagehide', () => (this.#idle = true), { signal });
    this.#reached = undefined;
    this.#idle = document.visibilityState !== 'visible';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending.abort();
    this.#stop?.();
    this.#stop = undefined;
    cancelAnimationFrame(this.#frame);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    this.#stop ??= this.#reports.follow(() => this.requestUpdate());
    if (changed.has('conversation')) this.#reached = undefined;
  }

  protected override updated(): void {
    if (this.#idle) void this.#wake();
    this.#reached ??= this.store.timeline(this.conversation)?.timeline.last;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  }

  get #reports(): Reports {
    return reportsOf(this.store);
  }

  /** The page is in use again as soon as everything is here that came while it was not. */
  async #wake(): Promise<void> {
    const { store } = this;
    if (this.#waking || document.visibilityState !== 'visible' || store.link !== 'current') return;
    this.#waking = true;
    await store.checkHeads();
    this.#waking = false;
    this.#reached = store.timeline(this.conversation)?.timeline.last;
    this.#idle = document.visibilityState !== 'visible' || store.link !== 'current';
  }

  #look(): void {
    const timeline = (this.getRootNode() as ShadowRoot).querySelector<RepereTimeline>('repere-timeline');
    if (!timeline) return;
    const messages = [...timeline.renderRoot.querySelectorAll<RepereMessage>('repere-message')];
    this.#draw(messages);
    this.#tell(messages, timeline.getBoundingClientRect());
  }

  #draw(messages: readonly RepereMessage[]): void {
    const { words } = this.#reports;
    if (!words) return;
    if (words !== this.#words) this.#drawn.clear();
    this.#words = words;
    const newest = new Map<Progress, RepereMessage>();
    const stored = messages.filter(({ view }) => view.own && view.seq !== undefined);
    const progressOf = ({ view }: RepereMessage): Progress => this.#reports.progress(this.conversation, view.seq ?? 0);
    for (const message of stored) if (message.view.text !== null) newest.set(progressOf(message), message);
    for (const message of stored) {
      const progress = progressOf(message);
      message.told = newest.get(progress) === message ? this.#mark(progress, message, words) : nothing;
    }
  }

  /** The same object for the same words, so that nothing is drawn again that has not changed. */
  #mark(progress: Progress, { strings }: RepereMessage, words: LiveWords): unknown {
    const text = progress === 'sent' ? strings.sent : progress === 'read' ? words.read : words.delivered;
    const mark =
      this.#drawn.get(progress) ??
      html`<span class="state"
        ><span class="unseen">${text}</span
        ><repere-progress aria-hidden="true" of=${progress} title=${text}></repere-progress
      ></span>`;
    this.#drawn.set(progress, mark);
    return mark;
  }

  /** Whatever is not in view as it comes is shown when its reader goes there, which measures nothing of ours. */
  #tell(messages: readonly RepereMessage[], frame: DOMRect): void {
    const { store, conversation } = this;
    const last = store.timeline(conversation)?.timeline.last;
    // Another store has begun its numbers again.
    if (last === undefined || this.#reached === undefined || last < this.#reached) this.#reached = last;
    const before = this.#reached;
    if (before === undefined) return;
    for (const message of messages) {
      const { own, seq } = message.view;
      if (seq === undefined || seq <= before) continue;
      this.#reached = seq;
      const { top, bottom } = message.getBoundingClientRect();
      if (!own && !this.#idle && bottom > frame.top && top < frame.bottom) this.#reports.shown.add(conversation, seq);
    }
  }
}

define('repere-marks', RepereMarks);

import type { MessageEvent } from '@repere/protocol';
import '../../src/components/conversation/conversation.ts';
import type { RepereConversation } from '../../src/components/conversation/conversation.ts';
import type { RepereTimeline } from '../../src/components/timeline/timeline.ts';
import { ChatStore } from '../../src/state/chat.store.ts';
import { loadStrings } from '../../src/strings/load-strings.ts';
import { FakeConnection } from '../../src/testing/fake-connection.ts';
import { tokenStyles } from '../../src/theme/base.styles.ts';

const ID = 'c0000000-0000-4000-8000-000000000001';
const WORDS =
  'Three meals with about thirty grams of protein each are enough for most people who train three times a week. ';
/** How far is scrolled from one frame to the next, in pixels: about three screens a second. */
const STEP = 32;

/** One conversation of many messages, and what is measured of it. Times in milliseconds. */
class TimelineBench {
  readonly #connection = new FakeConnection();
  #store: ChatStore | undefined;
  #shown: RepereConversation | undefined;

  /** Fills the server that it talks to. */
  async fill(messages: number): Promise<void> {
    const connection = this.#connection;
    connection.page = 100;
    const from = Date.UTC(2026, 0, 1);
    for (let i = 0; i < messages; i += 1) {
      const also: Partial<MessageEvent> = { at: from + i * 60_000, ...(i % 7 === 6 && { quotes: i - 2 }) };
      if (i % 3 === 2) also.by = connection.me.id;
      connection.receive(ID, WORDS.repeat(1 + (i % 5)).slice(0, 30 + ((i * 37) % 400)), false, also);
    }
    this.#store = new ChatStore({
      connection,
      of: 'mine',
      now: Date.now,
      newId: () => crypto.randomUUID(),
    });
    this.#store.arrive(true);
    await until(() => this.#store?.listed);
  }

  /** Opens the conversation; returns how long it took until its newest message was painted. */
  async open(): Promise<number> {
    const began = performance.now();
    const shown = document.createElement('repere-conversation');
    const strings = await loadStrings('en');
    Object.assign(shown, { store: this.#store, conversation: ID, strings, language: 'en' });
    document.querySelector('main')?.append(shown);
    this.#shown = shown;
    await until(() => this.#timeline?.rows.length);
    await this.#timeline?.updateComplete;
    await frame();
    return performance.now() - began;
  }

  close(): void {
    this.#shown?.remove();
  }

  /** Shows everything that there is; returns how long each further page took, at the median of the last ten. */
  async showAll(): Promise<number> {
    const times: number[] = [];
    while (this.#timeline?.more) {
      const began = performance.now();
      await this.#shown?.showOlder();
      await this.#shown?.updateComplete;
      await this.#timeline?.updateComplete;
      times.push(performance.now() - began);
      await frame();
    }
    return median(times.slice(-10));
  }

  /** Scrolls from the newest message upwards; returns the time of each frame. */
  async scroll(seconds: number): Promise<number[]> {
    const scroller = this.#timeline?.renderRoot.querySelector('.scroller');
    const frames: number[] = [];
    if (!scroller) return frames;
    scroller.scrollTop = 0;
    await frame();
    let direction = -1;
    for (let last = performance.now(), began = last; last - began < seconds * 1_000;) {
      const before = scroller.scrollTop;
      scroller.scrollTop += direction * STEP;
      await frame();
      // At the beginning of a short one: back again.
      if (scroller.scrollTop === before) direction = -direction;
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }

  /** Types a letter; returns how long it took until everything had followed, at the median of some. */
  type(): Promise<number> {
    return often(async () => {
      this.#shown?.composer?.insert('x');
      await this.#shown?.updateComplete;
      await this.#timeline?.updateComplete;
    });
  }

  /** Receives a message; returns how long it took until it was drawn, at the median of some. */
  receive(): Promise<number> {
    return often(async () => {
      const timeline = this.#timeline;
      const before = timeline?.rows.length ?? 0;
      this.#connection.receive(ID, 'One more.');
      // Not by looking for it among thousands, which would be part of the time.
      while ((timeline?.rows.length ?? Infinity) <= before) await Promise.resolve();
      await timeline?.updateComplete;
    });
  }

  get shown(): number {
    return this.#messages.length;
  }

  get #timeline(): RepereTimeline | null | undefined {
    return this.#shown?.renderRoot.querySelector('repere-timeline');
  }

  get #messages(): Element[] {
    return [...(this.#timeline?.renderRoot.querySelectorAll('repere-message') ?? [])];
  }
}

/** Does something a few times, each in a frame of its own. */
async function often(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    await frame();
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}

const sheet = tokenStyles.styleSheet;
if (sheet) document.adoptedStyleSheets.push(sheet);
Object.assign(window, { bench: new TimelineBench() });

import { html, nothing } from 'lit';
import type { RatedEvent } from '@repere/protocol';
import { define } from '../define.ts';
import { ScoreElement } from './score.element.ts';

/**
 * Says that a question to the coaches is closed and how to go on, and asks its member how it was: once each time it is closed. What was
 * answered can be changed for as long as it stays so.
 *
 * @prop store - where it is read
 * @prop conversation - its identifier
 */
export class RepereRating extends ScoreElement {
  static override properties = {
    ...ScoreElement.properties,
    conversation: {},
    skipped: { state: true },
    changing: { state: true },
  };
  declare conversation: string;
  /** Whether the person would rather not say anything of this closing now. */
  declare protected skipped: boolean;
  /** Whether the person wants to say otherwise than they have. */
  declare protected changing: boolean;

  /** A repeat of the same answer is the same: it keeps its name until it has arrived. */
  #clientId = crypto.randomUUID();

  constructor() {
    super();
    this.skipped = this.changing = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed as never);
    if (!changed.has('conversation') && this.store.summary(this.conversation)?.closed) return;
    this.score = undefined;
    this.skipped = this.changing = false;
  }

  override render(): unknown {
    const { words, store, conversation } = this;
    const summary = store.summary(conversation);
    if (!words || !summary?.closed || summary.people[0]?.id !== store.me?.id) return nothing;
    const given = this.#given;
    const { rate } = summary;
    return html`<section class="frame" aria-label=${words.closed}>
      <p class="closed"><b>${words.closed}</b> ${words.goOn}</p>
      ${
        (rate ? !this.skipped : this.changing)
          ? this.question(words, words.rate, words.rateHint, rate ? undefined : given)
          : rate
            ? this.#said(words.skipped, words.rateAfterAll)
            : given
              ? this.#said(
                  `${words.given(`${given.score}, ${words.scores[given.score - 1]?.toLowerCase()}`)} ${words.thanks}`,
                  words.change,
                )
              : nothing
      }
    </section>`;
  }

  /** What stands in the question's place, and the way to it. */
  #said(line: string, again: string): unknown {
    return html`<p class="said" tabindex="-1">${line}</p>
      <div class="row"><button class="plain" @click=${() => void this.#again()}>${again}</button></div>`;
  }

  /** What the member has said since it was closed. */
  get #given(): RatedEvent | undefined {
    const events = this.store.timeline(this.conversation)?.timeline.events ?? [];
    const last = events.findLast(({ type }) => type === 'rated' || type === 'closed');
    return last?.type === 'rated' ? last : undefined;
  }

  protected override async submit(score: number, words: string | undefined): Promise<void> {
    const { conversation: conversationId, store } = this;
    const given = this.changing && this.#given;
    if (!given || given.score !== score || given.words !== (words ?? null)) {
      const payload = { conversationId, clientId: this.#clientId, score, ...(words && { words }) };
      await store.access.request('conversation:rate', payload);
      this.#clientId = crypto.randomUUID();
      // The notice of it may be lost.
      await store.checkHeads();
    }
    this.changing = false;
    await this.turnTo('.said');
  }

  protected override skip(): void {
    this.score = undefined;
    // What was given already stays.
    if (this.changing) this.changing = false;
    else this.skipped = true;
    void this.turnTo('.said');
  }

  async #again(): Promise<void> {
    this.changing = !this.skipped;
    this.skipped = false;
    if (this.changing) this.score = this.#given?.score;
    await this.turnTo(this.changing ? 'input:checked' : 'input');
  }
}

define('repere-rating', RepereRating);

declare global {
  interface HTMLElementTagNameMap {
    'repere-rating': RepereRating;
  }
}

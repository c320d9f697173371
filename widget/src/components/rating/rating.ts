import { html, nothing } from 'lit';
import type { RatedEvent } from '@repere/protocol';
import { define } from '../define.ts';
import { ScoreElement } from './score.element.ts';

/**
 * Says that a question to the coaches is closed and how to go on, and asks its member how it was: once each time it is closed.
 *
 * @prop store - where it is read
 * @prop conversation - its identifier
 */
export class RepereRating extends ScoreElement {
  static override properties = { ...ScoreElement.properties, conversation: {}, skipped: { state: true } };
  declare conversation: string;
  /** Whether the person would rather not say anything of this closing now. */
  declare protected skipped: boolean;

  /** A repeat of the same answer is the same: it keeps its name until it has arrived. */
  #clientId = crypto.randomUUID();

  constructor() {
    super();
    this.skipped = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed as never);
    if (changed.has('conversation')) this.score = undefined;
    if (changed.has('conversation') || !this.store.summary(this.conversation)?.closed) this.skipped = false;
  }

  override render(): unknown {
    const { words, store, conversation } = this;
    const summary = store.summary(conversation);
    if (!words || !summary?.closed || summary.people[0]?.id !== store.me?.id) return nothing;
    const given = this.#given;
    const asks = summary.rate && !this.skipped;
    return html`<section class="frame" aria-label=${words.closed}>
      <p class="closed"><b>${words.closed}</b> ${words.goOn}</p>
      ${asks ? this.question(words, words.rate, words.rateHint) : nothing}
      ${
        summary.rate && !asks
          ? html`<p class="said" tabindex="-1">${words.skipped}</p>
              <div class="row">
                <button class="plain" @click=${() => void this.#again()}>${words.rateAfterAll}</button>
              </div>`
          : nothing
      }
      ${
        given && !summary.rate
          ? html`<p class="said" tabindex="-1">
              ${words.given(`${given.score}, ${words.scores[given.score - 1]?.toLowerCase()}`)} ${words.thanks}
            </p>`
          : nothing
      }
    </section>`;
  }

  /** What the member has said since it was closed. */
  get #given(): RatedEvent | undefined {
    const events = this.store.timeline(this.conversation)?.timeline.events ?? [];
    const last = events.findLast(({ type }) => type === 'rated' || type === 'closed');
    return last?.type === 'rated' ? last : undefined;
  }

  protected override async submit(score: number, words: string | undefined): Promise<void> {
    const { conversation: conversationId, store } = this;
    const payload = { conversationId, clientId: this.#clientId, score, ...(words && { words }) };
    await store.access.request('conversation:rate', payload);
    this.#clientId = crypto.randomUUID();
    // The notice of it may be lost.
    await store.checkHeads();
    await this.turnTo('.said');
  }

  protected override skip(): void {
    this.score = undefined;
    this.skipped = true;
    void this.turnTo('.said');
  }

  async #again(): Promise<void> {
    this.skipped = false;
    await this.turnTo('input');
  }
}

define('repere-rating', RepereRating);

declare global {
  interface HTMLElementTagNameMap {
    'repere-rating': RepereRating;
  }
}

import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { countCharacters, LIMITS } from '@repere/protocol';
import type { Language } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { ChatStore } from '../../state/chat.store.ts';
import { loadRatingWords } from '../../strings/load-rating-words.ts';
import type { RatingWords } from '../../strings/rating.words.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../notice/notice.ts';
import { scoreStyles } from './score.styles.ts';

/** Asks for a score from 1 to 5, with a few words if one likes; what it is of, and what becomes of it, is the heirs'. */
export abstract class ScoreElement extends LitElement {
  static override properties: Record<string, object> = {
    store: { attribute: false },
    strings: { attribute: false },
    language: {},
    words: { state: true },
    score: { state: true },
    over: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare store: ChatStore;
  declare strings: Strings;
  declare language: Language;
  declare protected words: RatingWords | undefined;
  /** What is chosen, and not sent yet. */
  declare protected score: number | undefined;
  /** Characters too many. */
  declare protected over: number;
  declare protected problem: string;
  declare protected busy: boolean;
  static override styles = [baseStyles, scoreStyles];

  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.#clear();
    this.busy = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    if (changed.has('language')) void this.#load();
  }

  /** Tells the server. Rejects with a `Refusal`. */
  protected abstract submit(score: number, words: string | undefined): Promise<void>;
  /** The person would rather not say. */
  protected abstract skip(): void;

  /** The question under its legend, with what it is for; `given`: what was answered, where that is to be changed. */
  protected question(words: RatingWords, legend: string, hint: string, given?: { words?: string | null }): unknown {
    return html`<form novalidate @submit=${this.#onSubmit}>
      <fieldset aria-describedby="hint">
        <legend>${legend}</legend>
        <p class="hint" id="hint">${hint}</p>
        <div class="scores">${words.scores.map((meaning, at) => this.#choice(at + 1, meaning))}</div>
      </fieldset>
      ${this.score === undefined ? nothing : this.#few(words, given?.words ?? '')}
      ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      <div class="row">
        ${
          this.score === undefined
            ? nothing
            : html`<button class="primary" aria-disabled=${this.busy || this.over > 0}>${words.send}</button>`
        }
        <button type="button" class="quiet" @click=${() => this.skip()}>${given ? words.keep : words.skip}</button>
      </div>
    </form>`;
  }

  /** Puts the focus on what has taken the question's place. */
  protected async turnTo(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #choice(score: number, meaning: string): unknown {
    return html`<label>
      <input
        type="radio"
        name="score"
        value=${score}
        .checked=${this.score === score}
        @change=${() => (this.score = score)}
      /><b>${score}</b><span>${meaning}</span>
    </label>`;
  }

  #few(words: RatingWords, given: string): unknown {
    return html`<div class="field">
      <label for="few">${words.few}</label>
      <span class="hint" id="few-hint">${words.fewHint}</span>
      <textarea
        id="few"
        rows="2"
        dir="auto"
        aria-describedby="few-hint over"
        aria-invalid=${this.over > 0 ? 'true' : nothing}
        .value=${given}
        @input=${this.#onInput}
      ></textarea>
      <span class="wrong" id="over" aria-live="polite">${this.over > 0 ? words.tooLong(this.over) : nothing}</span>
    </div>`;
  }

  #onInput({ target }: InputEvent): void {
    this.over = countCharacters((target as HTMLTextAreaElement).value.trim()) - LIMITS.ratingLength;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { score } = this;
    if (score === undefined || this.busy || this.over > 0) return;
    const few = this.renderRoot.querySelector('textarea')?.value.trim();
    this.busy = true;
    this.problem = '';
    try {
      await this.submit(score, few || undefined);
      this.#clear();
    } catch (cause) {
      this.problem = this.strings.errors[asRefusal(cause).code];
    } finally {
      this.busy = false;
    }
  }

  #clear(): void {
    this.score = undefined;
    this.over = 0;
    this.problem = '';
  }

  async #load(): Promise<void> {
    const { language } = this;
    const words = await loadRatingWords(language).catch(() => undefined);
    if (language === this.language) this.words = words;
  }
}

import { html, nothing } from 'lit';
import { numbersOf } from '../../../state/desk-numbers.ts';
import type { Numbers, Standing } from '../../../state/desk-numbers.ts';
import { FollowController } from '../../../state/follow.controller.ts';
import { createDates } from '../../../strings/dates.ts';
import type { DeskNumbersWords } from '../../../strings/desk-numbers.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import '../../notice/notice.ts';
import '../../ticks/ticks.ts';
import { DeskPart } from '../part.element.ts';
import '../plot/plot.ts';
import { firstAnswer, ratings, waiting } from './figures.ts';
import { figure } from './figure.ts';
import { numbersStyles } from './numbers.styles.ts';

/** Milliseconds between two readings while somebody looks. */
const AGAIN = 60_000;

/**
 * How the desk stands and what it has done today: who waits, how long a first answer took, what members said of it. Each as a number, a small
 * plot, and a table with what is counted. Numbers stay on the screen when they cannot be read anew, with the time that they are from.
 */
export class RepereDeskNumbers extends DeskPart {
  static override styles = [baseStyles, numbersStyles];
  #endings: (() => void)[] = [];
  #live = false;

  constructor() {
    super();
    new FollowController(this, () => this.#numbers);
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
    this.#endings = [];
  }

  protected override willUpdate(): void {
    if (!this.#endings.length) this.#begin();
    // What was missed meanwhile is read as soon as it can be.
    const live = this.store.link === 'current';
    if (live && !this.#live) void this.#numbers.read();
    this.#live = live;
  }

  override render(): unknown {
    const { strings, language } = this;
    const words = this.words.numbers;
    const { standing, failure } = this.#numbers;
    const { time } = createDates(language, strings);
    return html`<header>
        <h2 tabindex="-1">${words.title}</h2>
        ${
          standing
            ? html`<p class="faint">${words.lead(time(standing.numbers.since))} ${words.asOf(time(standing.at))}</p>`
            : nothing
        }
        <button class="plain" @click=${() => void this.#numbers.read()}>${words.refresh}</button>
      </header>
      ${this.#trouble(words, failure !== undefined || this.store.link !== 'current', standing, time)}
      ${standing ? this.#figures(standing, words) : failure ? nothing : html`<repere-ticks label=${words.reading}></repere-ticks>`}`;
  }

  get #numbers(): Numbers {
    return numbersOf(this.store, this.desk);
  }

  #trouble(
    words: DeskNumbersWords,
    troubled: boolean,
    standing: Standing | undefined,
    time: (at: number) => string,
  ): unknown {
    if (!troubled) return nothing;
    const { errors } = this.strings;
    const said = standing ? words.stale(time(standing.at)) : errors[this.#numbers.failure?.code ?? 'unavailable'];
    return html`<repere-notice tone="caution">${said}</repere-notice>`;
  }

  #figures(standing: Standing, words: DeskNumbersWords): unknown {
    const { language } = this;
    return html`<div class="figures">
      ${[waiting, firstAnswer, ratings].map((of) => figure(of({ standing, words, language }), words))}
    </div>`;
  }

  #begin(): void {
    const look = (): void => {
      if (document.visibilityState === 'visible') void this.#numbers.read();
    };
    const timer = setInterval(look, AGAIN);
    document.addEventListener('visibilitychange', look);
    this.#endings = [
      this.#numbers.start(),
      () => clearInterval(timer),
      () => document.removeEventListener('visibilitychange', look),
    ];
  }
}

define('repere-desk-numbers', RepereDeskNumbers);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-numbers': RepereDeskNumbers;
  }
}

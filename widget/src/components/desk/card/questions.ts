import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language, MemberRating } from '@repere/protocol';
import type { DeskRow } from '../../../state/desk.after.ts';
import type { DeskStore } from '../../../state/desk.store.ts';
import { FollowController } from '../../../state/follow.controller.ts';
import type { MemberCards } from '../../../state/member-cards.ts';
import type { DeskCardWords } from '../../../strings/desk-card.words.ts';
import { createDates } from '../../../strings/dates.ts';
import type { Strings } from '../../../strings/strings.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import '../../notice/notice.ts';
import { questionsStyles } from './questions.styles.ts';

/**
 * What else a member has asked: state, rating, and the last words, each a way to that conversation. Says how many there are in all, and looks
 * further back where not all of them are known here.
 *
 * @fires choose - `detail`: the identifier of a question
 */
export class RepereDeskQuestions extends LitElement {
  static override properties = {
    cards: { attribute: false },
    desk: { attribute: false },
    conversation: {},
    strings: { attribute: false },
    words: { attribute: false },
    language: {},
  };
  declare cards: MemberCards;
  declare desk: DeskStore;
  declare conversation: string;
  declare strings: Strings;
  declare words: DeskCardWords;
  declare language: Language;
  static override styles = [baseStyles, questionsStyles];

  constructor() {
    super();
    new FollowController(this, () => this.cards);
    new FollowController(this, () => this.desk);
  }

  override render(): unknown {
    const { words, cards } = this;
    const { card } = cards;
    if (!card) return nothing;
    const others = this.#others(card.person.id);
    const missing = Math.max(0, card.conversations - 1 - others.length);
    const own = this.desk.row(this.conversation);
    const unmatched = card.ratings.filter((rating) => ![...others, own].some((each) => each && isOf(rating, each)));
    return html`<h3 id="questions">
        ${words.earlier}${card.conversations > 1 ? html`<span>${words.allShown(card.conversations - 1)}</span>` : nothing}
      </h3>
      ${card.conversations <= 1 ? html`<p class="faint">${words.firstQuestion}</p>` : nothing}
      ${
        others.length
          ? html`<ul aria-labelledby="questions">
              ${repeat(
                others,
                ({ id }) => id,
                (each) => html`<li>${this.#row(each, card.ratings)}</li>`,
              )}
            </ul>`
          : nothing
      }
      ${missing ? this.#further(missing) : nothing} ${unmatched.length && missing ? this.#ratings(unmatched) : nothing}`;
  }

  /** Everything else that the member has asked, as far as it is known here: the newest first. */
  #others(member: string): DeskRow[] {
    const { desk, cards, conversation } = this;
    const known = new Map<string, DeskRow>();
    for (const row of [...cards.found, ...desk.rows('all'), ...desk.rows('closed')])
      if (row.people[0]?.id === member && row.id !== conversation) known.set(row.id, desk.row(row.id) ?? row);
    return [...known.values()].sort((one, other) => other.updatedAt - one.updatedAt);
  }

  #row(question: DeskRow, ratings: readonly MemberRating[]): unknown {
    const { words } = this;
    const { lastMessage, updatedAt } = question;
    const score = ratings.find((rating) => isOf(rating, question))?.score;
    return html`<button @click=${() => this.#choose(question)}>
      <span class="words">${lastMessage?.text ?? words.noText}</span>
      <span class="faint">
        ${this.#state(question)}${score ? ` · ${words.rated(score)}` : nothing} ·
        ${createDates(this.language, this.strings).short(updatedAt, Date.now())}</span
      >
    </button>`;
  }

  #state({ desk: { closed, waitingSince } }: DeskRow): string {
    const { words } = this;
    return closed ? words.closed : waitingSince === undefined ? words.answered : words.awaits;
  }

  #choose(question: DeskRow): void {
    this.desk.adopt(question);
    emit(this, 'choose', question.id);
  }

  #further(missing: number): unknown {
    const { words, cards, strings } = this;
    const { found, looked, looking, lookedThrough } = cards;
    return html`<p class="faint" role="status">${looked && !looking && !found.length ? words.notFound : ''}</p>
      ${cards.lookFailure ? html`<repere-notice tone="caution">${strings.errors[cards.lookFailure.code]}</repere-notice>` : nothing}
      ${
        lookedThrough
          ? nothing
          : html`<button class="quiet" aria-disabled=${looking ? 'true' : 'false'} @click=${() => void cards.look()}>
              ${words.lookFor(missing)}
            </button>`
      }`;
  }

  #ratings(ratings: readonly MemberRating[]): unknown {
    const { words } = this;
    const dates = createDates(this.language, this.strings);
    const said = ratings.map(({ at, score }) => `${score} (${dates.short(at, Date.now())})`);
    return html`<p class="faint">${words.otherRatings(said.join(', '))}</p>`;
  }
}

/** A rating is the newest event of the question that it was given to, until something else happens there; and no message is. */
function isOf({ at }: MemberRating, { updatedAt, lastSeq, lastMessage }: DeskRow): boolean {
  return at === updatedAt && lastMessage !== undefined && lastMessage.seq < lastSeq;
}

define('repere-desk-questions', RepereDeskQuestions);

import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { MemberCard, ReadingPage } from '@repere/protocol';
import { FollowController } from '../../../state/follow.controller.ts';
import type { MemberCards } from '../../../state/member-cards.ts';
import { cardsOf } from '../../../state/member-cards.ts';
import type { DeskCardWords } from '../../../strings/desk-card.words.ts';
import { createDates } from '../../../strings/dates.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import '../../avatar/avatar.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import '../../notice/notice.ts';
import '../../ticks/ticks.ts';
import { DeskPart } from '../part.element.ts';
import { cardStyles } from './card.styles.ts';
import './labels.ts';
import { pageLink, readPageLink } from './page-link.ts';
import './questions.ts';

/**
 * Who asks, beside their question: who they are, what they read at this moment, where the question came from, its labels, and what else they
 * have asked. Of whoever hides their presence it says nothing, rather than a guess.
 *
 * @fires choose - `detail`: the identifier of another question of theirs
 */
export class RepereDeskCard extends DeskPart {
  static override styles = [baseStyles, cardStyles];

  constructor() {
    super();
    new FollowController(this, () => this.#cards);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('conversation')) void this.#cards.show(this.conversation);
  }

  override render(): unknown {
    const { strings } = this;
    const words = this.words.card;
    const { card, failure } = this.#cards;
    if (!this.conversation) return nothing;
    const gone = failure?.code === 'not_found';
    return html`${failure && !gone ? this.#failure() : nothing}
      ${card ? this.#who(card, words) : gone ? html`<p class="gone">${words.gone}</p>` : failure ? nothing : this.#waits(words.reading)}
      ${card ? this.#reading(words) : nothing} ${this.#origin(words)}
      <repere-desk-labels
        .conversation=${this.conversation}
        .desk=${this.desk}
        .set=${this.desk.state(this.conversation)?.labels ?? []}
        .words=${words}
      ></repere-desk-labels>
      ${
        card
          ? html`<repere-desk-questions
              .cards=${this.#cards}
              .desk=${this.desk}
              .conversation=${this.conversation}
              .strings=${strings}
              .words=${words}
              .language=${this.language}
              @choose=${({ detail }: CustomEvent<string>) => emit(this, 'choose', detail)}
            ></repere-desk-questions>`
          : nothing
      }`;
  }

  get #cards(): MemberCards {
    return cardsOf(this.store);
  }

  #waits(label: string): unknown {
    return html`<div class="waits"><repere-ticks label=${label}></repere-ticks></div>`;
  }

  #failure(): unknown {
    return html`<repere-notice tone="caution">
      ${this.strings.errors[this.#cards.failure?.code ?? 'unavailable']}
      <button slot="actions" class="plain" @click=${() => void this.#cards.read()}>${this.words.retry}</button>
    </repere-notice>`;
  }

  #who({ person, about, language, since, suspendedAt }: MemberCard, words: DeskCardWords): unknown {
    const days = new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
    return html`<header>
        <repere-avatar .person=${person}></repere-avatar>
        <div>
          <h2><span class="unseen">${words.about(person.name)}</span><span aria-hidden="true">${person.name}</span></h2>
          <p class="faint"><bdi>@${person.handle}</bdi></p>
          <repere-here worded .store=${this.store} .person=${person}></repere-here>
        </div>
      </header>
      ${suspendedAt ? html`<repere-notice tone="caution">${words.suspended(days.format(suspendedAt))}</repere-notice>` : nothing}
      ${about ? html`<p class="about">${about}</p>` : nothing}
      <ul class="facts">
        <li>${words.prefers[language]}</li>
        <li>${words.memberSince(days.format(since))}</li>
      </ul>`;
  }

  #reading(words: DeskCardWords): unknown {
    const { page } = this.#cards;
    return page ? html`<section class="now">${this.#readNow(page, words)}</section>` : nothing;
  }

  #readNow(page: ReadingPage, words: DeskCardWords): unknown {
    const since = createDates(this.language, this.strings).time(page.at);
    return html`<h3>${words.readsNow}<span class="faint"> ${words.since(since)}</span></h3>
      ${readPageLink(page, this.#cards.excerptOf(page.url), words)}`;
  }

  #origin(words: DeskCardWords): unknown {
    const origin = this.desk.row(this.conversation)?.origin ?? this.store.summary(this.conversation)?.origin;
    if (!origin) return nothing;
    const { url, title, heading, quote } = origin;
    // Each page is in the language that its path begins with.
    const language = /^\/(en|fr)\//.exec(url)?.[1] ?? nothing;
    return html`<section>
      <h3>${this.strings.askedFrom}</h3>
      <p lang=${language}>${pageLink(url, title, words)}</p>
      ${heading ? html`<p class="heading" lang=${language}>${heading}</p>` : nothing}
      ${quote ? html`<blockquote lang=${language}>${quote}</blockquote>` : nothing}
    </section>`;
  }
}

define('repere-desk-card', RepereDeskCard);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-card': RepereDeskCard;
  }
}

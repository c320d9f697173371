import { html, nothing } from 'lit';
import type { AnswerRequest } from '@repere/protocol';
import type { RelationWords } from '../../strings/relation.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../avatar/avatar.ts';
import { messagesLeft } from '../conversation/standing.ts';
import type { Standing } from '../conversation/standing.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { tokenize } from '../message/links.ts';
import '../notice/notice.ts';
import { RelationElement } from './relation.element.ts';
import { standingBarStyles } from './standing-bar.styles.ts';

/**
 * What stands between two people: a request to answer, one that waits for its answer, or a block.
 *
 * @prop conversation - its identifier
 * @prop standing - how the two stand to each other; never `open`
 * @prop left - how the request was answered before, if it was
 * @fires answered - the way is free; or `detail`: what to say of a request that was ignored or declined, which is then left
 * @fires act - `detail`: `block` or `report`, as in the menu
 */
export class RepereStandingBar extends RelationElement {
  static override properties = { ...RelationElement.properties, conversation: {}, standing: {}, left: {} };
  declare conversation: string;
  declare standing: Standing;
  declare left: AnswerRequest['answer'] | undefined;
  static override styles = [baseStyles, standingBarStyles];

  #stop: (() => void) | undefined;
  #reading = false;
  #card = '';
  #wanted = false;

  /** Puts the focus on what there is to know, as soon as the words are here. */
  override focus(): void {
    this.#wanted = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    const place = this.#wanted ? this.renderRoot.querySelector<HTMLElement>('.focus') : null;
    if (!place) return;
    this.#wanted = false;
    place.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Undoes the block. */
  async unblock(): Promise<void> {
    if (await this.run(() => this.relations.unblock(this.person.id))) emit(this, 'answered');
  }

  override render(): unknown {
    const { words } = this;
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    if (!words) return nothing;
    return html`${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
    ${this.#inside(words)}`;
  }

  #inside(words: RelationWords): unknown {
    const { name } = this.person;
    switch (this.standing) {
      case 'asked':
        return this.#request(words);
      case 'blocked':
        return html`<div class="bar blocked">
          <p class="focus" tabindex="-1">${words.youBlocked(name)}</p>
          <button class="plain" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => void this.unblock()}>
            ${words.unblock}
          </button>
        </div>`;
      case 'asking':
        return html`<p class="bar note">
          ${words.asking(name)} ${words.askingMore(messagesLeft(this.store, this.conversation))}
        </p>`;
      case 'waiting':
        return html`<p class="bar note focus" tabindex="-1">${words.waitingForThem(name)}</p>`;
      default:
        return nothing;
    }
  }

  #request(words: RelationWords): unknown {
    const { person, left } = this;
    const { name, handle } = person;
    void this.#readCard();
    return html`<section class="bar request" aria-labelledby="request">
      <div class="person">
        <repere-avatar .person=${person}></repere-avatar>
        <div>
          <h2 id="request" class="focus" tabindex="-1">${words.requestTitle(name)}</h2>
          <p class="faint"><bdi>@${handle}</bdi></p>
        </div>
      </div>
      ${this.#card ? html`<p class="about">${this.#card}</p>` : nothing}
      ${left ? html`<p class="faint">${left === 'ignore' ? words.wasIgnored : words.wasDeclined}</p>` : nothing}
      <div class="answers">
        ${this.#answer('accept', words.accept, 'primary')}
        ${left ? nothing : this.#answer('ignore', words.ignore, 'plain')}
        ${left === 'decline' ? nothing : this.#answer('decline', words.decline, 'plain')}
      </div>
      <p class="faint" id="mean">${words.answersMean(name)} ${this.#linked ? words.linksLater : nothing}</p>
      <div class="further">
        <button class="quiet" @click=${() => emit(this, 'act', 'block')}>${words.block}</button>
        <button class="quiet" @click=${() => emit(this, 'act', 'report')}>${words.reportPerson}</button>
      </div>
    </section>`;
  }

  #answer(answer: AnswerRequest['answer'], label: string, style: string): unknown {
    return html`<button
      class=${style}
      aria-describedby="mean"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => void this.#give(answer)}
    >
      ${label}
    </button>`;
  }

  async #give(answer: AnswerRequest['answer']): Promise<void> {
    const { conversation, words, person } = this;
    if (!words || !(await this.run(() => this.relations.answer({ conversationId: conversation, answer })))) return;
    if (answer === 'accept') emit(this, 'answered');
    else emit(this, 'answered', (answer === 'ignore' ? words.ignored : words.declined)(person.name));
  }

  /** Whether the stranger has sent an address, which is not a link yet. */
  get #linked(): boolean {
    const events = this.store.timeline(this.conversation)?.timeline.events ?? [];
    return events.some((event) => event.type === 'message' && tokenize(event.text ?? '').some(({ href }) => href));
  }

  /** Their own words, where they have any: who cannot be read has none. */
  async #readCard(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const card = await this.relations.read(this.person.id).catch(() => undefined);
    this.#card = card?.about ?? '';
    this.requestUpdate();
  }
}

define('repere-standing-bar', RepereStandingBar);

declare global {
  interface HTMLElementTagNameMap {
    'repere-standing-bar': RepereStandingBar;
  }
}

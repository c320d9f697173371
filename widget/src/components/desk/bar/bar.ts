import { html, nothing } from 'lit';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { backIcon } from '../../icons.ts';
import '../../notice/notice.ts';
import { DeskPart } from '../part.element.ts';
import { barStyles } from './bar.styles.ts';

/**
 * What stands over a conversation at the desk: who asked, in whose care it is, and what can be done with it.
 *
 * @fires back - the queues are wanted
 * @fires card - the member's card is wanted
 */
export class RepereDeskBar extends DeskPart {
  static override properties = { ...DeskPart.properties, problem: { state: true } };
  declare protected problem: string;
  static override styles = [baseStyles, barStyles];

  constructor() {
    super();
    this.problem = '';
  }

  override render(): unknown {
    const { desk, words, conversation } = this;
    const state = desk.state(conversation);
    if (!state) return nothing;
    return html`<div class="bar">
        <button class="icon" @click=${() => emit(this, 'back')}>
          <span class="unseen">${words.deskBack}</span>${backIcon}
        </button>
        <h2>${desk.member(conversation)?.name ?? words.erasedMember}</h2>
        <div class="acts">
          ${
            state.closed
              ? html`<button class="plain" @click=${() => this.#do(desk.reopen(conversation))}>${words.reopen}</button>`
              : html`<button class="plain" @click=${() => this.#do(desk.close(conversation))}>${words.close}</button>`
          }
          ${
            state.assignee
              ? nothing
              : html`<button class="primary" @click=${() => this.#do(desk.claim(conversation))}>${words.claim}</button>`
          }
          <button class="plain" @click=${() => emit(this, 'card')}>${words.showCard}</button>
        </div>
      </div>
      ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}`;
  }

  async #do(act: Promise<string | undefined>): Promise<void> {
    this.problem = '';
    this.problem = (await act) ?? '';
  }
}

define('repere-desk-bar', RepereDeskBar);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-bar': RepereDeskBar;
  }
}

import { css, html, nothing } from 'lit';
import type { ConversationSummary, Person } from '@repere/protocol';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { LiveElement } from './live.element.ts';

/**
 * Says that whom one talks with is here: a dot, with words for those who do not see it. Shows nothing of whoever is not.
 *
 * @prop summary - the conversation, or
 * @prop person - the person
 * @attr worded - the words are shown as well
 */
export class RepereHere extends LiveElement {
  static override properties = {
    ...LiveElement.properties,
    summary: { attribute: false },
    person: { attribute: false },
    worded: { type: Boolean },
  };
  declare summary: ConversationSummary | undefined;
  declare person: Person | undefined;
  declare worded: boolean;

  static override styles = [
    baseStyles,
    css`
      :host {
        flex: none;
        font-size: var(--repere-size-small);
        color: var(--repere-ink-soft);
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
      }
      i {
        inline-size: 0.5rem;
        block-size: 0.5rem;
        border-radius: var(--repere-radius-full);
        background: var(--repere-pine);
      }
      @media (forced-colors: active) {
        i {
          background: Highlight;
        }
      }
    `,
  ];

  override render(): unknown {
    const { live, summary, person } = this;
    const { words } = live;
    const here = summary ? live.hereIn(summary) : person && live.isHere(person) ? [person] : [];
    if (!words || !here.length) return nothing;
    // Where there are several it has to be said who; beside all their names there is no room to show it.
    const several = summary && live.othersIn(summary).length > 1;
    const text = several ? words.hereNamed(words.join(here.map(({ name }) => name)), here.length) : words.here;
    return html`<span
      ><i></i>${this.worded && several ? html`<span aria-hidden="true">${words.here}</span>` : nothing}<span
        class=${this.worded && !several ? '' : 'unseen'}
        >${text}</span
      ></span
    >`;
  }
}

define('repere-here', RepereHere);

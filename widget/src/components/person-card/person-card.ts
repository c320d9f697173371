import { css, html, nothing } from 'lit';
import type { PersonCard } from '@repere/protocol';
import type { RelationWords } from '../../strings/relation.words.ts';
import '../avatar/avatar.ts';
import { define } from '../define.ts';
import { coachBadge, coachBadgeStyles } from '../mark/coach-badge.ts';
import { SheetElement } from '../relation/sheet.element.ts';
import '../ticks/ticks.ts';

/** Who somebody is: their name and handle, and the few words that they say of themselves. */
export class ReperePersonCard extends SheetElement {
  static override properties = { ...SheetElement.properties, card: { state: true } };
  declare protected card: PersonCard | undefined;
  static override styles = [
    ...SheetElement.styles,
    coachBadgeStyles,
    css`
      .person {
        --repere-avatar: 4rem;
        display: flex;
        align-items: center;
        gap: var(--repere-space-4);
        overflow-wrap: anywhere;
      }
      .handle {
        color: var(--repere-ink-faint);
      }
      .about {
        padding-inline-start: var(--repere-space-3);
        border-inline-start: 3px solid var(--repere-line-strong);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .none {
        color: var(--repere-ink-faint);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(async () => {
      this.card = await this.relations.read(this.person.id);
    });
  }

  protected override inside(words: RelationWords): unknown {
    const { card, strings } = this;
    const { name, handle, role } = card ?? this.person;
    return html`<div class="person">
        <repere-avatar .person=${this.person}></repere-avatar>
        <div>
          ${this.heading(name)}
          <p class="handle"><bdi>@${handle}</bdi></p>
          ${role === 'coach' ? coachBadge(strings) : nothing}
          <repere-here worded .store=${this.store} .person=${this.person}></repere-here>
        </div>
      </div>
      ${
        card
          ? html`<p class="about ${card.about ? '' : 'none'}">${card.about || words.aboutNone}</p>`
          : this.problem
            ? nothing
            : html`<repere-ticks label=${strings.loading}></repere-ticks>`
      }
      <div class="actions"><button class="plain" @click=${() => this.close()}>${strings.close}</button></div>`;
  }
}

define('repere-person-card', ReperePersonCard);

import { html, nothing } from 'lit';
import type { Person } from '@repere/protocol';
import '../avatar/avatar.ts';
import { define } from '../define.ts';
import '../ticks/ticks.ts';
import { SectionElement } from './section.element.ts';

/**
 * The people whom one has blocked, and the way back.
 *
 * @prop account - asks the server
 */
export class RepereBlocked extends SectionElement {
  static override properties = { ...SectionElement.properties, people: { state: true } };
  declare protected people: readonly Person[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() =>
      this.run(async () => {
        this.people = await this.account.blocked();
      }),
    );
  }

  override render(): unknown {
    const { words, strings, people } = this;
    return html`<div class="part">
      <p class="lead">${people?.length === 0 ? words.blockedNone : words.blockedLead}</p>
      ${
        people?.length
          ? html`<ul class="rows">
              ${people.map((person) => this.#row(person))}
            </ul>`
          : people || this.problem
            ? nothing
            : html`<repere-ticks label=${strings.loading}></repere-ticks>`
      }
      ${this.outcome()}
    </div>`;
  }

  #row(person: Person): unknown {
    const { words } = this;
    return html`<li>
      <repere-avatar .person=${person}></repere-avatar>
      <div>
        <p class="name">${person.name}</p>
        <p class="faint"><bdi>@${person.handle}</bdi></p>
      </div>
      <button class="plain" aria-label=${words.unblock(person.name)} @click=${() => void this.#unblock(person)}>
        ${words.unblockShort}
      </button>
    </li>`;
  }

  async #unblock({ id, name }: Person): Promise<void> {
    await this.run(async () => {
      await this.account.unblock(id);
      this.people = this.people?.filter((person) => person.id !== id);
    }, this.words.unblocked(name));
    void this.focusOn('.said');
  }
}

define('repere-blocked', RepereBlocked);

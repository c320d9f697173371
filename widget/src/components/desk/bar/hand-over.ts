import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LIMITS } from '@repere/protocol';
import type { Person, Requests } from '@repere/protocol';
import { asRefusal } from '../../../connection/refusal.ts';
import '../../avatar/avatar.ts';
import { define } from '../../define.ts';
import { DeskSheet } from '../sheet.ts';

/** The value of the choice that puts a conversation back among those in nobody’s care. */
const NOBODY = '-';

type Coach = Person & { present?: boolean };

/**
 * Asks to whom a conversation goes, and for a few words to them: everybody who works here is offered, who is here now first. Where they cannot
 * be had it says so, and offers those who are known.
 *
 * @prop conversation - which one
 */
export class RepereHandOver extends DeskSheet {
  static override properties = {
    ...DeskSheet.properties,
    to: { state: true },
    problem: { state: true },
    working: { state: true },
    busy: { state: true },
  };
  declare protected to: string;
  declare protected problem: string;
  declare protected busy: boolean;
  /** Everybody who works here, once the server has said so. */
  declare protected working: Requests['desk:coaches']['result']['coaches'] | undefined;
  static override styles = [
    ...DeskSheet.styles,
    css`
      fieldset {
        display: grid;
        gap: var(--repere-space-1);
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: var(--repere-space-1);
        font-weight: 600;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: var(--repere-space-3);
        min-block-size: 2.75rem;
        padding-inline: var(--repere-space-2);
        border-radius: var(--repere-radius);
        font-weight: 500;
        cursor: pointer;
      }
      .choice:hover {
        background: var(--repere-sunken);
      }
      .choice:has(:checked) {
        background: var(--repere-pine-tint);
      }
      .choice input {
        inline-size: 1.125rem;
        block-size: 1.125rem;
        margin: 0;
        accent-color: var(--repere-pine);
      }
      .choice input,
      repere-avatar {
        flex: none;
      }
      small {
        font-size: var(--repere-size-small);
        font-weight: 400;
        color: var(--repere-ink-faint);
      }
      .choice span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .choices {
        max-block-size: 16.5rem;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      repere-avatar {
        --repere-avatar: 1.75rem;
      }
      textarea {
        inline-size: 100%;
        min-block-size: 4.5rem;
        padding: var(--repere-space-2) var(--repere-space-3);
        border: 1px solid var(--repere-line-strong);
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
        font-size: max(1rem, var(--repere-size-ui));
        resize: vertical;
      }
    `,
  ];

  constructor() {
    super();
    this.to = '';
    this.problem = '';
    this.busy = false;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.#read();
  }

  protected override inside(): TemplateResult {
    const { words, desk, strings, conversation, working } = this;
    const assignee = desk.state(conversation)?.assignee;
    const coaches = this.#others;
    return html`<form @submit=${this.#submit}>
      <h2 id="title" tabindex="-1" autofocus>
        ${words.handOverTitle(desk.member(conversation)?.name ?? words.erasedMember)}
      </h2>
      <fieldset>
        <legend>${words.handOverTo}</legend>
        <div class="choices">
          ${coaches.length || !working ? nothing : html`<p class="hint">${words.noOtherCoach}</p>`}
          ${coaches.map((coach) => this.#choice(coach.id, coach.name, coach))}
          ${assignee ? this.#choice(NOBODY, words.handToNobody) : nothing}
        </div>
      </fieldset>
      ${
        this.to === NOBODY
          ? nothing
          : html`<div class="field">
              <label for="words">${words.handOverWords}</label>
              <textarea id="words" maxlength=${LIMITS.noteLength} aria-describedby="words-hint"></textarea>
              <p class="hint" id="words-hint">${words.handOverHint}</p>
            </div>`
      }
      ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      <div class="actions">
        <button type="button" class="plain" @click=${() => this.close()}>${words.deskCancel}</button>
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? strings.loading : words.handOver}
        </button>
      </div>
    </form>`;
  }

  /** To whom it could go: who is here now first, and each in the order in which they are known. */
  get #others(): Coach[] {
    const { desk, store, working } = this;
    const apart = [store.me?.id, desk.state(this.conversation)?.assignee?.id];
    const coaches: readonly Coach[] = working ?? desk.coaches;
    // Where it is not known of them they stay as they are.
    return coaches
      .filter(({ id }) => !apart.includes(id))
      .sort((one, other) => Number(other.present) - Number(one.present));
  }

  #choice(value: string, name: string, person?: Coach): unknown {
    return html`<label class="choice"
      ><input
        type="radio"
        name="to"
        value=${value}
        .checked=${this.to === value}
        @change=${() => (this.to = value)}
      />${person ? html`<repere-avatar .person=${person}></repere-avatar>` : nothing}<span
        >${name}${person ? html` <small>@${person.handle}${person.present ? ` · ${this.words.coachHere}` : nothing}</small>` : nothing}</span
      ></label
    >`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    if (!this.to) {
      this.problem = this.words.handOverNobodyChosen;
      return;
    }
    this.busy = true;
    const said = this.renderRoot.querySelector<HTMLTextAreaElement>('#words')?.value.trim() ?? '';
    const to = this.to === NOBODY ? null : this.to;
    this.problem = (await this.desk.acts.assign(this.conversation, to, said)) ?? '';
    this.busy = false;
    if (!this.problem) this.close();
  }

  async #read(): Promise<void> {
    const answer = await this.store.access.request('desk:coaches', {}).catch(asRefusal);
    if ('code' in answer) this.problem = this.strings.errors[answer.code];
    else this.working = answer.coaches;
  }
}

define('repere-hand-over', RepereHandOver);

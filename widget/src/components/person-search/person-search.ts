import { html, LitElement, nothing } from 'lit';
import type { FindPeople, FoundPerson, PeoplePage } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../avatar/avatar.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { formStyles } from '../field/form.styles.ts';
import { coachBadge, coachBadgeStyles } from '../mark/coach-badge.ts';
import { personSearchStyles } from './person-search.styles.ts';

/** Pause in typing after which the search begins, in milliseconds. */
const PAUSE = 250;
/** Shortest query, in characters. */
const SHORTEST = 2;

/**
 * Finding a member by name or handle.
 *
 * @prop find - asks the server for a page; rejects with a `Refusal`
 * @fires choose - `detail`: the person to write to
 */
export class ReperePersonSearch extends LitElement {
  static override properties = {
    find: { attribute: false },
    strings: { attribute: false },
    people: { state: true },
    next: { state: true },
    remark: { state: true },
  };
  declare find: (wanted: FindPeople) => Promise<PeoplePage>;
  declare strings: Strings;
  declare people: readonly FoundPerson[];
  /** What asks for the next page; absent where nobody else was found. */
  declare next: FindPeople | undefined;
  declare remark: string;
  static override styles = [baseStyles, formStyles, coachBadgeStyles, personSearchStyles];

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #loading = false;

  constructor() {
    super();
    this.people = [];
    this.remark = '';
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): unknown {
    const { strings } = this;
    return html`<div class="search">
      <div class="field">
        <label for="query">${strings.findLabel}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="remark"
          @input=${this.#onInput}
        />
        <p class="hint" id="remark" aria-live="polite">${this.remark || strings.findHint}</p>
      </div>
      ${
        this.people.length
          ? html`<ul>
              ${this.people.map((person) => this.#row(person))}
            </ul>`
          : nothing
      }
      ${
        this.next
          ? html`<button class="quiet" aria-disabled=${this.#loading ? 'true' : 'false'} @click=${this.#more}>
              ${strings.more}
            </button>`
          : nothing
      }
    </div>`;
  }

  #row(person: FoundPerson): unknown {
    const { strings } = this;
    return html`<li>
      <button @click=${() => emit(this, 'choose', person)}>
        <repere-avatar .person=${person}></repere-avatar>
        <span class="who">
          <span class="unseen">${strings.findWrite}</span>
          <span class="name">${person.name}</span>
          <span class="handle"><bdi>@${person.handle}</bdi></span>
        </span>
        ${person.role === 'coach' ? coachBadge(strings) : nothing}
      </button>
    </li>`;
  }

  #onInput(event: InputEvent): void {
    const query = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    if (query.length < SHORTEST) {
      this.#asked += 1;
      this.#show([]);
      this.remark = '';
      return;
    }
    this.#timer = setTimeout(() => void this.#search(query), PAUSE);
  }

  async #search(query: string): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const page = await this.find({ query });
      // An answer to what was typed before must not overwrite this one.
      if (asked !== this.#asked) return;
      this.#show(page.people, query, page.cursor);
    } catch (cause) {
      if (asked === this.#asked) this.remark = this.#sentence(cause);
    }
  }

  async #more(): Promise<void> {
    const { next, people } = this;
    if (!next || this.#loading) return;
    const asked = this.#asked;
    this.#loading = true;
    try {
      const page = await this.find(next);
      if (asked !== this.#asked) return;
      // People may have changed their names between two pages.
      const known = new Set(people.map(({ id }) => id));
      this.#show([...people, ...page.people.filter(({ id }) => !known.has(id))], next.query, page.cursor);
      await this.updateComplete;
      // The button may be gone, and the first of those who came is where one reads on.
      this.renderRoot.querySelectorAll<HTMLElement>('li button')[people.length]?.focus();
    } catch (cause) {
      if (asked === this.#asked) this.remark = this.#sentence(cause);
    } finally {
      this.#loading = false;
      this.requestUpdate();
    }
  }

  #show(people: readonly FoundPerson[], query = '', cursor?: string): void {
    this.people = people;
    this.next = cursor ? { query, cursor } : undefined;
    this.remark = people.length ? this.strings.findShown(people.length) : this.strings.findNone;
  }

  #sentence(cause: unknown): string {
    return this.strings.errors[asRefusal(cause).code];
  }
}

define('repere-person-search', ReperePersonSearch);

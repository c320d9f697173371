import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { FoundPerson, Language, MessageEvent, Person } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Strings } from '../../strings/strings.ts';
import { emit } from '../emit.ts';
import { loadRelation } from '../relation/load.ts';
import type { Sheet } from '../relation/sheet.ts';
import type { PersonAct } from '../relation/sheet.element.ts';
import type { RepereStandingBar } from '../relation/standing-bar.ts';
import { otherPerson, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** The conversation that it belongs to. */
interface AboutHost extends LitElement {
  store: ChatStore;
  conversation: string;
  /** The person it would begin with, where it does not exist yet. */
  starting: FoundPerson | undefined;
  strings: Strings;
  language: Language;
}

/**
 * How one stands to the people of a conversation, and what there is to do about it: a bar where the other one of two has something to answer,
 * and a dialogue about a person. Its host fires `left` where what was answered leaves the conversation; `detail`: what to say of it.
 */
export class AboutPerson {
  readonly #host: AboutHost;
  #sheet: Sheet | undefined;

  constructor(host: AboutHost) {
    this.#host = host;
  }

  /** The other one of two people. */
  get person(): Person | undefined {
    const { store, conversation, starting } = this.#host;
    return otherPerson(store, conversation, starting);
  }

  get standing(): Standing {
    const { store, conversation } = this.#host;
    return standingOf(store, conversation, this.person);
  }

  /** Opens what there is to do about the other person, or does it. */
  do(act: PersonAct): void {
    const { person } = this;
    if (act === 'unblock') void this.#bar?.unblock();
    else if (person) this.#open({ act, person });
  }

  /** Opens the report of a message. */
  report(message: MessageEvent): void {
    const { store, strings } = this.#host;
    // Whoever is unknown here is known to the server all the same.
    const person = store.person(message.by) ?? { id: message.by, handle: '', name: strings.someone, role: 'member' };
    void loadRelation();
    this.#open({ act: 'report', person, message });
  }

  /** Puts the focus on the bar. */
  async focus(): Promise<void> {
    await loadRelation();
    this.#bar?.focus();
  }

  bar(standing: Standing): unknown {
    const { store, conversation, strings, language } = this.#host;
    return standing === 'open'
      ? nothing
      : html`<repere-standing-bar
          .store=${store}
          .conversation=${conversation}
          .person=${this.person}
          .standing=${standing}
          .left=${store.answerTo(conversation)}
          .strings=${strings}
          .language=${language}
          @act=${({ detail }: CustomEvent<PersonAct>) => this.do(detail)}
          @answered=${this.#answered}
        ></repere-standing-bar>`;
  }

  sheet(): unknown {
    const { store, conversation, strings, language } = this.#host;
    return this.#sheet
      ? html`<repere-sheet
          .sheet=${this.#sheet}
          .store=${store}
          .conversation=${conversation}
          ?direct=${this.person !== undefined}
          .strings=${strings}
          .language=${language}
          @closed=${this.closed}
        ></repere-sheet>`
      : nothing;
  }

  /** Something that was open is closed; `detail`: whether anything is another now, so that what one pressed may be gone. */
  readonly closed = ({ detail }: CustomEvent<boolean>): void => {
    this.#open(undefined);
    if (detail) void this.#host.updateComplete.then(() => this.#host.focus());
  };

  readonly #answered = async ({ detail }: CustomEvent<string | undefined>): Promise<void> => {
    if (detail) emit(this.#host, 'left', detail);
    else {
      await this.#host.updateComplete;
      this.#host.focus();
    }
  };

  get #bar(): RepereStandingBar | null {
    return this.#host.renderRoot.querySelector('repere-standing-bar');
  }

  #open(sheet: Sheet | undefined): void {
    this.#sheet = sheet;
    this.#host.requestUpdate();
  }
}

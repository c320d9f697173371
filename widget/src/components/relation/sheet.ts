import { html, LitElement, nothing } from 'lit';
import type { Language, MessageEvent, Person } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Strings } from '../../strings/strings.ts';
import '../block/block.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import '../person-card/person-card.ts';
import '../report/report.ts';
import type { PersonAct } from './sheet.element.ts';

/** Which dialogue is open, and about whom. */
export interface Sheet {
  act: PersonAct;
  person: Person;
  /** The message that is to be reported; without one the person is. */
  message?: MessageEvent;
}

/**
 * The dialogue that is open about a person.
 *
 * @prop sheet - which one
 * @prop conversation - the conversation that it was opened in
 * @prop direct - whether it is one of two people, in which a block changes something
 * @fires closed - as each of them
 */
export class RepereSheet extends LitElement {
  static override properties = {
    sheet: { attribute: false },
    store: { attribute: false },
    conversation: {},
    direct: { type: Boolean },
    strings: { attribute: false },
    language: {},
  };
  declare sheet: Sheet;
  declare store: ChatStore;
  declare conversation: string;
  declare direct: boolean;
  declare strings: Strings;
  declare language: Language;

  override render(): unknown {
    const { sheet, store, strings, language } = this;
    const { person } = sheet;
    const closed = ({ detail }: CustomEvent<boolean>): void => emit(this, 'closed', detail);
    switch (sheet.act) {
      case 'card':
        return html`<repere-person-card
          .store=${store}
          .person=${person}
          .strings=${strings}
          .language=${language}
          @closed=${closed}
        ></repere-person-card>`;
      case 'block':
        return html`<repere-block
          .store=${store}
          .person=${person}
          .strings=${strings}
          .language=${language}
          @closed=${closed}
        ></repere-block>`;
      case 'report':
        return html`<repere-report
          .store=${store}
          .person=${person}
          .conversation=${this.conversation}
          .message=${sheet.message}
          ?blockable=${this.direct && !store.hasBlocked(this.conversation, person.id)}
          .strings=${strings}
          .language=${language}
          @closed=${closed}
        ></repere-report>`;
      case 'unblock':
        return nothing;
    }
  }
}

define('repere-sheet', RepereSheet);

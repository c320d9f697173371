import { LitElement, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { DeskStore } from '../../state/desk.store.ts';
import { FollowController } from '../../state/follow.controller.ts';
import type { DeskWords } from '../../strings/desk.words.ts';
import type { Strings } from '../../strings/strings.ts';

/** What each part of the desk is given. */
export interface PartContext {
  store: ChatStore;
  desk: DeskStore;
  /** The conversation that is open; empty while none is. */
  conversation: string;
  strings: Strings;
  words: DeskWords;
  language: Language;
}

const GIVEN: Readonly<Record<keyof PartContext, object>> = {
  store: { attribute: false },
  desk: { attribute: false },
  conversation: {},
  strings: { attribute: false },
  words: { attribute: false },
  language: {},
};

/** A part of the desk: what each is given, and that it follows the desk while it is on the page. */
export abstract class DeskPart extends LitElement implements PartContext {
  static override properties: Record<string, object> = GIVEN;
  declare store: ChatStore;
  declare desk: DeskStore;
  declare conversation: string;
  declare strings: Strings;
  declare words: DeskWords;
  declare language: Language;

  constructor() {
    super();
    // The desk tells on what its store of conversations says.
    new FollowController(this, () => this.desk);
  }
}

/** Stands in the tag of a part, and gives it all that a part is given: by the desk, or by the part that it stands in. */
export const given = directive(
  class extends Directive {
    override update({ element }: ElementPart, [context]: [PartContext]): unknown {
      for (const name of Object.keys(GIVEN) as (keyof PartContext)[]) Object.assign(element, { [name]: context[name] });
      return this.render(context);
    }

    render(_context: PartContext): unknown {
      return nothing;
    }
  },
);

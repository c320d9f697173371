import { html, nothing } from 'lit';
import { otherPerson } from '../components/conversation/standing.ts';
import type { PersonAct } from '../components/relation/sheet.element.ts';
import type { ChatContext } from './chat.context.ts';

/** Whether whom one talks with is here, and what there is to do about the other person of a direct conversation: `act` does it. */
export function chatMenu({ view, store, strings, language }: ChatContext, act: (act: PersonAct) => void): unknown {
  if (view.name !== 'conversation') return nothing;
  const person = otherPerson(store, view.id, view.starting);
  return html`<repere-here worded .store=${store} .summary=${store.summary(view.id)}></repere-here>${
      person
        ? html`<repere-person-menu
            .store=${store}
            .person=${person}
            ?blocked=${store.hasBlocked(view.id, person.id)}
            .strings=${strings}
            .language=${language}
            @act=${({ detail }: CustomEvent<PersonAct>) => act(detail)}
          ></repere-person-menu>`
        : nothing
    }`;
}

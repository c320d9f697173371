import { html } from 'lit';
import type { FoundPerson } from '@repere/protocol';
import type { ChatContext } from './chat.context.ts';
import { otherIn } from './chat.title.ts';
import { isStep } from './chat.view.ts';
import type { View } from './chat.view.ts';
import { composePage } from './compose.page.ts';
import { homePage } from './home.page.ts';

/** Where the pages of the panel lead. */
export interface ChatMoves {
  go: (view: View) => void;
  /** The question is to be sent. */
  send: () => void;
  /** The account was left. */
  left: () => void;
  /** The conversation was left: what there is to say of it. */
  say: (text: string) => void;
  /** What was to be sent could not even be written down. */
  unwritten: () => void;
}

/** What stands under the header of the panel: conversations, a question, a form. */
export function chatPage(context: ChatContext, { go, send, left, say, unwritten }: ChatMoves): unknown {
  const { view, store, draft, strings, language, dates, foreign } = context;
  const goThere = ({ detail }: CustomEvent<View>): void => go(detail);
  if (isStep(view)) {
    return html`<repere-identify
      .step=${view}
      .store=${store}
      .draft=${draft}
      .strings=${strings}
      .language=${language}
      @go=${goThere}
    ></repere-identify>`;
  }
  switch (view.name) {
    case 'settings':
      return html`<repere-account
        .store=${store}
        .me=${store.me}
        .section=${view.section}
        .strings=${strings}
        .language=${language}
        @go=${goThere}
        @left=${left}
      ></repere-account>`;
    case 'home':
      return homePage({
        ...context,
        ask: () => go({ name: 'compose' }),
        find: () => go({ name: 'find' }),
        requests: () => go({ name: 'requests' }),
        choose: (id) => go({ name: 'conversation', id }),
      });
    case 'requests':
      return html`<repere-requests
        .store=${store}
        .strings=${strings}
        .dates=${dates}
        @choose=${({ detail }: CustomEvent<string>) => go({ name: 'conversation', id: detail })}
      ></repere-requests>`;
    case 'compose': {
      const signIn = store.presence === 'visitor' && !foreign ? () => go({ name: 'sign-in' }) : undefined;
      return composePage({ ...context, send, signIn });
    }
    case 'find':
      return html`<repere-person-search
        .strings=${strings}
        .find=${store.find.bind(store)}
        @choose=${({ detail }: CustomEvent<FoundPerson>) =>
          go({ name: 'conversation', id: detail.conversationId, starting: detail })}
      ></repere-person-search>`;
    case 'conversation':
      return html`<repere-conversation
        .store=${store}
        .conversation=${view.id}
        .starting=${view.starting}
        .strings=${strings}
        .language=${language}
        other=${otherIn(context) ?? strings.anyCoach}
        @left=${({ detail }: CustomEvent<string>) => {
          go({ name: 'home' });
          say(detail);
        }}
        @unwritten=${unwritten}
      ></repere-conversation>`;
  }
}

import { html, nothing } from 'lit';
import type { Article, Language, Origin } from '@repere/protocol';
import type { Articles } from '../../../state/articles.ts';
import type { ChatStore } from '../../../state/chat.store.ts';
import { cardsOf } from '../../../state/member-cards.ts';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import '../cite/cite.ts';
import '../replies/canned.ts';
import type { Help } from '../replies/modes.ts';

/** What a list that helps with a reply needs, and where it leads. */
interface HelpList {
  store: ChatStore;
  conversation: string;
  articles: Articles;
  /** The language of whom one writes to: what is in it comes first. */
  first: Language;
  /** What they are called. */
  member: string;
  strings: Strings;
  words: ThreadWords;
  insert: (event: CustomEvent<string>) => void;
  attach: (event: CustomEvent<Article>) => void;
  leave: () => void;
}

/** The list that is open above the field, if one is. */
export function helpList(opened: Help | undefined, list: HelpList): unknown {
  const { store, conversation, articles, first, member, strings, words, insert, attach, leave } = list;
  const asked: Origin | undefined = store.summary(conversation)?.origin;
  if (opened === 'canned')
    return html`<repere-canned
      .store=${store}
      .first=${first}
      .known=${{ name: member, coach: store.me?.name ?? '', ...(asked?.title && { page: asked.title }) }}
      .strings=${strings}
      .words=${words}
      @choose=${insert}
      @leave=${leave}
    ></repere-canned>`;
  if (opened === 'cite')
    return html`<repere-cite
      .articles=${articles}
      .first=${first}
      .asked=${asked}
      .strings=${strings}
      .words=${words}
      @choose=${attach}
      @leave=${leave}
    ></repere-cite>`;
  return nothing;
}

/** The language of whoever asks, as far as it is known: that of their account, or of the page that they asked from. */
export function languageOfAsker(store: ChatStore, asked: string, otherwise: Language): Language {
  const { card, conversation } = cardsOf(store);
  if (card && conversation === asked) return card.language;
  const url = store.summary(asked)?.origin?.url ?? '';
  return url.startsWith('/fr/') ? 'fr' : url.startsWith('/en/') ? 'en' : otherwise;
}

import { html, nothing } from 'lit';
import '../components/avatar/avatar.ts';
import { backIcon, closeIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import type { PersonAct } from '../components/relation/sheet.element.ts';
import type { ChatContext } from './chat.context.ts';
import { chatMenu } from './chat.menu.ts';
import { chatTitle } from './chat.title.ts';
import { behind } from './chat.view.ts';
import type { View } from './chat.view.ts';

/** Where the header of the panel leads. */
interface HeaderMoves {
  go: (view: View) => void;
  close: () => void;
  /** Does something about whom one talks with. */
  act: (act: PersonAct) => void;
}

/** The panel's header: back or the mark, where one is, and the ways out. */
export function chatHeader(context: ChatContext, { go, close, act }: HeaderMoves): unknown {
  const { view, store, strings } = context;
  const { presence, me } = store;
  const back = me?.enrolling ? undefined : behind(view, presence);
  const button = (label: string, icon: unknown, press: () => void): unknown =>
    html`<button class="icon" @click=${press}><span class="unseen">${label}</span>${icon}</button>`;
  const own = (of: typeof me): unknown =>
    button(strings.settings, html`<repere-avatar .person=${of}></repere-avatar>`, () => go({ name: 'settings' }));
  // No <header>: outside a sectioning element it would be a second banner of the page.
  return html`<div part="header" class="top ${back ? 'inner' : ''}">
    ${back ? button(strings.back, backIcon, () => go(back)) : html`<repere-mark></repere-mark>`}
    <h1 part="title" id="title" tabindex="-1">${chatTitle(context)}</h1>
    ${chatMenu(context, act)} ${me && view.name === 'home' ? own(me) : nothing}
    ${button(strings.close, closeIcon, close)}
  </div>`;
}

import { html, nothing } from 'lit';
import type { Me } from '@repere/protocol';
import '../components/avatar/avatar.ts';
import { backIcon, closeIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import type { Strings } from '../strings/strings.ts';

/** What the panel's header shows, and what its buttons do. */
export interface ChatHeader {
  strings: Strings;
  title: string;
  /** What there is to do about whom one talks with. */
  menu?: unknown;
  /** Absent on the first page of a path. */
  back?: (() => void) | undefined;
  /** Whose settings can be opened from here, if anybody's. */
  me?: Me | undefined;
  settings: () => void;
  close: () => void;
}

/** The panel's header: back or the mark, where one is, and the ways out. */
export function chatHeader({ strings, title, menu = nothing, back, me, settings, close }: ChatHeader): unknown {
  const button = (label: string, icon: unknown, act: () => void): unknown =>
    html`<button class="icon" @click=${act}><span class="unseen">${label}</span>${icon}</button>`;
  // No <header>: outside a sectioning element it would be a second banner of the page.
  return html`<div part="header" class="top ${back ? 'inner' : ''}">
    ${back ? button(strings.back, backIcon, back) : html`<repere-mark></repere-mark>`}
    <h1 part="title" id="title" tabindex="-1">${title}</h1>
    ${menu} ${me ? button(strings.settings, html`<repere-avatar .person=${me}></repere-avatar>`, settings) : nothing}
    ${button(strings.close, closeIcon, close)}
  </div>`;
}

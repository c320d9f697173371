import { html, nothing } from 'lit';
import { backIcon, closeIcon, leaveIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import type { Strings } from '../strings/strings.ts';

/** What the panel's header shows, and what its buttons do. */
export interface ChatHeader {
  strings: Strings;
  title: string;
  /** Absent on the first page of a path. */
  back?: (() => void) | undefined;
  /** Absent where nobody could be signed out. */
  leave?: (() => void) | undefined;
  close: () => void;
}

/** The panel's header: back or the mark, where one is, and the ways out. */
export function chatHeader({ strings, title, back, leave, close }: ChatHeader): unknown {
  const button = (label: string, icon: unknown, act: () => void): unknown =>
    html`<button class="icon" @click=${act}><span class="unseen">${label}</span>${icon}</button>`;
  // No <header>: outside a sectioning element it would be a second banner of the page.
  return html`<div class="top ${back ? 'inner' : ''}">
    ${back ? button(strings.back, backIcon, back) : html`<repere-mark></repere-mark>`}
    <h1 id="title" tabindex="-1">${title}</h1>
    ${leave ? button(strings.signOut, leaveIcon, leave) : nothing} ${button(strings.close, closeIcon, close)}
  </div>`;
}

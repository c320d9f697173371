import { html, nothing } from 'lit';
import type { Me } from '@repere/protocol';
import type { AccountWords } from '../strings/account.words.ts';
import type { Strings } from '../strings/strings.ts';
import { leaveIcon } from './account.icons.ts';
import type { Section } from './chat.view.ts';

/** What the list of the settings shows, and where it leads. */
export interface AccountMenu {
  me: Me;
  words: AccountWords;
  strings: Strings;
  section: Section | undefined;
  go: (section: Section) => void;
  leave: () => void;
}

/** Who one is, the parts of the settings, and the way out. */
export function accountMenu({ me, words, strings, section, go, leave }: AccountMenu): unknown {
  const entry = (to: Section, label: string, state = '', soon = false): unknown =>
    html`<li>
      <button class="entry" aria-current=${section === to ? 'true' : nothing} @click=${() => go(to)}>
        <span class="mark ${soon ? 'soon' : ''}"></span
        ><span>${label}${state ? html`<span class="faint">${state}</span>` : nothing}</span>
      </button>
    </li>`;
  const factor = me.secondFactor ? words.factorOn : words.factorOff;
  return html`<nav aria-label=${words.sections}>
    <div class="who">
      <repere-avatar .person=${me}></repere-avatar>
      <p class="name ${section ? '' : 'focus'}" tabindex="-1">${me.name}</p>
      <p class="faint"><bdi>@${me.handle}</bdi>${me.role === 'member' ? nothing : html` · ${strings.coach}`}</p>
    </div>
    <ul>
      ${entry('profile', words.profile)} ${me.email ? entry('security', words.security, factor) : nothing}
      ${entry('notices', words.notices)} ${entry('devices', words.devices)}
      ${entry('data', words.data, me.erasureAt ? words.leavesSoon : '', me.erasureAt !== undefined)}
      ${entry('blocked', words.blockedPeople)}
      <li>
        <button class="entry" @click=${leave}><span></span>${words.signOut}${leaveIcon}</button>
      </li>
    </ul>
  </nav>`;
}

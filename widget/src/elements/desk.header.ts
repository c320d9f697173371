import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '@repere/protocol';
import type { DeskWords } from '../strings/desk.words.ts';
import type { Strings } from '../strings/strings.ts';
import { keysIcon, settingsIcon, todayIcon } from './desk.icons.ts';

/** What stands under the header of the desk: the work, its settings, or the coach's own. */
type PlaceName = 'work' | 'desk-settings' | 'settings';

/** What the header of the desk is made of. */
interface DeskHeader {
  strings: Strings;
  words: DeskWords;
  me: Me | undefined;
  /** Whether somebody sits here who may. */
  ready: boolean;
  place: PlaceName;
  keys: () => void;
  today: () => void;
  toggle: (place: 'desk-settings' | 'settings') => void;
}

/**
 * The header of the desk: what it is, the way to keys, numbers and settings, and the coach's own mark. Its name is no heading: the page that
 * carries a desk has one of its own, and headings inside follow on that.
 */
export function deskHeader({ strings, words, me, ready, place, keys, today, toggle }: DeskHeader): TemplateResult {
  const tool = (name: string, label: string, icon: unknown, act: () => void): TemplateResult =>
    html`<button class="icon ${name}" title=${label} @click=${act}>
      <span class="unseen">${label}</span>${icon}
    </button>`;
  const expanded = (name: PlaceName): string => String(place === name);
  return html`<header class="top">
    <repere-mark></repere-mark>
    <p id="title">${words.titleDesk}</p>
    ${
      ready
        ? html`${tool('keys', words.keysTitle, keysIcon, keys)} ${tool('today', words.numbers.title, todayIcon, today)}
            <button
              class="icon"
              title=${words.settings.title}
              aria-expanded=${expanded('desk-settings')}
              @click=${() => toggle('desk-settings')}
            >
              <span class="unseen">${words.settings.title}</span>${settingsIcon}
            </button>`
        : nothing
    }
    ${
      me
        ? html`<button class="icon mine" aria-expanded=${expanded('settings')} @click=${() => toggle('settings')}>
            <span class="unseen">${strings.settings}</span><repere-avatar .person=${me}></repere-avatar>
          </button>`
        : nothing
    }
  </header>`;
}

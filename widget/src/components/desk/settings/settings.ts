import { html, nothing } from 'lit';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';
import { DeskPart } from '../part.element.ts';
import './canned.ts';
import './hours.ts';
import { settingsStyles } from './settings.styles.ts';

/** The parts of the settings. */
const PARTS = ['replies', 'hours'] as const;
type Part = (typeof PARTS)[number];

/** What coaches decide together: the replies that they have at hand, and when members are told that somebody answers. */
export class RepereDeskSettings extends DeskPart {
  static override properties = {
    ...DeskPart.properties,
    shown: { state: true },
  };
  declare protected shown: Part;
  static override styles = [baseStyles, settingsStyles];

  constructor() {
    super();
    this.shown = 'replies';
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  override render(): unknown {
    const { shown } = this;
    const words = this.words.settings;
    const names: Record<Part, string> = { replies: words.replies, hours: words.hours };
    return html`<header>
        <h2 tabindex="-1">${words.title}</h2>
        <nav aria-label=${words.title}>
          ${PARTS.map(
            (each) =>
              html`<button aria-current=${each === shown ? 'page' : nothing} @click=${() => (this.shown = each)}>
                ${names[each]}
              </button>`,
          )}
        </nav>
      </header>
      ${this.#inside(words)}`;
  }

  #inside(words: DeskSettingsWords): unknown {
    const { store, strings, language } = this;
    return this.shown === 'replies'
      ? html`<repere-desk-canned
          .store=${store}
          .link=${store.link}
          .words=${words}
          .strings=${strings}
          .language=${language}
        ></repere-desk-canned>`
      : html`<repere-desk-hours
          .store=${store}
          .link=${store.link}
          .mine=${store.me?.role === 'admin'}
          .words=${words}
          .strings=${strings}
          .language=${language}
        ></repere-desk-hours>`;
  }
}

define('repere-desk-settings', RepereDeskSettings);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-settings': RepereDeskSettings;
  }
}

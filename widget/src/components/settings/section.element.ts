import { html, LitElement, nothing } from 'lit';
import type { ErrorCode, Language, Me } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import type { Account } from '../../state/account.ts';
import type { AccountWords } from '../../strings/account.words.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { formStyles } from '../field/form.styles.ts';
import '../notice/notice.ts';
import { settingsStyles } from './settings.styles.ts';

/** What every part of the settings is given. */
export const SECTION_PROPERTIES = {
  account: { attribute: false },
  me: { attribute: false },
  words: { attribute: false },
  strings: { attribute: false },
  language: {},
};

/** A part of the settings in which one presses buttons: one thing at a time, and what came of it in words. */
export abstract class SectionElement extends LitElement {
  static override properties: Record<string, object> = {
    ...SECTION_PROPERTIES,
    busy: { state: true },
    problem: { state: true },
    said: { state: true },
  };
  declare account: Account;
  declare me: Me;
  declare words: AccountWords;
  declare strings: Strings;
  declare language: Language;
  declare protected busy: boolean;
  declare protected problem: string;
  declare protected said: string;
  static override styles = [baseStyles, formStyles, settingsStyles];

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
    this.said = '';
  }

  /** The words for a refusal. */
  protected sentence(code: ErrorCode): string {
    return this.strings.errors[code];
  }

  /** Does one thing and says so; or says why it could not be done. Returns whether it was. */
  protected async run(work: () => Promise<void>, said = ''): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    this.said = '';
    try {
      await work();
      this.said = said;
      return true;
    } catch (cause) {
      const { code } = asRefusal(cause);
      // Left by somebody who was asked for their password and gave none: they know.
      this.problem = code === 'confirmation_needed' ? '' : this.sentence(code);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What came of the last thing done. Always there, because a place that appears with its words is not read out. */
  protected outcome(): unknown {
    return html`${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      <p class="said" role="status" tabindex="-1">${this.said}</p>`;
  }

  /** A button that waits its turn. */
  protected button(label: string, act: () => unknown, style = 'plain'): unknown {
    return html`<button
      type="button"
      class=${style}
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => (this.busy ? undefined : act())}
    >
      ${label}
    </button>`;
  }

  /** Puts the focus on what has just come up, or back to where it came from. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

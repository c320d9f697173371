import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { ErrorCode, Language } from '@repere/protocol';
import type { LinkState } from '../../../connection/link.ts';
import { asRefusal } from '../../../connection/refusal.ts';
import type { ChatStore } from '../../../state/chat.store.ts';
import { FollowController } from '../../../state/follow.controller.ts';
import type { Observable } from '../../../state/observable.ts';
import type { DeskSettingsWords } from '../../../strings/desk-settings.words.ts';
import type { Strings } from '../../../strings/strings.ts';
import '../../notice/notice.ts';
import '../../ticks/ticks.ts';

/** A part of the desk’s settings: it reads what it shows when it comes up and after each new connection, and says what came of it. */
export abstract class SettingsPart extends LitElement {
  static override properties: Record<string, object> = {
    store: { attribute: false },
    link: {},
    words: { attribute: false },
    strings: { attribute: false },
    language: {},
    unread: { state: true },
    problem: { state: true },
    said: { state: true },
  };
  declare store: ChatStore;
  declare link: LinkState;
  declare words: DeskSettingsWords;
  declare strings: Strings;
  declare language: Language;
  /** Why it could not be read. */
  declare protected unread: ErrorCode | undefined;
  /** Why the last thing was not done. */
  declare protected problem: string;
  /** What was done last. */
  declare protected said: string;

  constructor() {
    super();
    new FollowController(this, () => this.source);
    this.problem = '';
    this.said = '';
  }

  /** What is shown, and followed. */
  protected abstract readonly source: Observable & { read(): Promise<void> };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('link') && this.link === 'current') void this.read();
  }

  /** Reads it anew. */
  protected async read(): Promise<void> {
    try {
      await this.source.read();
      this.unread = undefined;
    } catch (cause) {
      this.unread = asRefusal(cause).code;
    }
  }

  /** What stands in the place of what was not read yet. */
  protected notRead(): unknown {
    const { words, strings, unread } = this;
    if (!unread) return html`<repere-ticks label=${words.reading}></repere-ticks>`;
    return html`<repere-notice tone="caution">
      ${strings.errors[unread]}
      <button slot="actions" class="plain" @click=${() => void this.read()}>${words.again}</button>
    </repere-notice>`;
  }

  /** What came of the last thing done. Always there, because a place that appears with its words is not read out. */
  protected outcome(): unknown {
    return html`${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      <p class="said" role="status">${this.said}</p>`;
  }

  /** Puts the focus on what has just come up, or back to where it came from. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

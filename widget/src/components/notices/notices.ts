import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { chime } from '../../state/chime.ts';
import { readChoice, writeChoice } from '../../state/notice-choice.ts';
import type { NoticeChoice } from '../../state/notice-choice.ts';
import { loadNoticesWords } from '../../strings/load-notices-words.ts';
import type { NoticesWords } from '../../strings/notices.words.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { check } from '../field/field.ts';
import { SectionElement } from '../settings/section.element.ts';
import '../ticks/ticks.ts';

/** How the browser stands to notices of this page. `missing`: it has none, or none for pages. */
type Leave = NotificationPermission | 'missing';

/**
 * Whether one hears of messages that one does not see come: by a sound, by a notice on the screen. Both are off until they are switched on, and
 * the browser is asked for its leave only then.
 *
 * @prop me - whose choice it is
 * @fires chosen - something is on now
 */
export class RepereNotices extends SectionElement {
  static override properties = {
    ...SectionElement.properties,
    texts: { state: true },
    choice: { state: true },
    leave: { state: true },
  };
  declare protected texts: NoticesWords | undefined;
  declare protected choice: NoticeChoice;
  declare protected leave: Leave;

  constructor() {
    super();
    this.leave = 'Notification' in globalThis ? Notification.permission : 'missing';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('me')) this.choice = readChoice(this.me.id);
    if (changed.has('language')) void this.#load();
  }

  override render(): unknown {
    const { texts, choice, leave } = this;
    if (!texts) {
      return this.problem ? this.outcome() : html`<repere-ticks label=${this.strings.loading}></repere-ticks>`;
    }
    // Leave that was taken back in the browser's own settings counts.
    const desktop = choice.desktop && leave === 'granted';
    return html`<form class="part" @change=${this.#onChange}>
      <p class="lead">${texts.lead}</p>
      ${check('sound', texts.sound, texts.soundDetails, undefined, choice.sound)}
      ${
        leave === 'missing'
          ? html`<p class="lead">${texts.missing}</p>`
          : check('desktop', texts.desktop, texts.desktopDetails, undefined, desktop)
      }
      ${leave === 'denied' ? html`<repere-notice tone="caution">${texts.denied}</repere-notice>` : nothing}
      ${desktop ? check('names', texts.names, texts.namesDetails, undefined, choice.names) : nothing} ${this.outcome()}
    </form>`;
  }

  readonly #onChange = async ({ target }: Event): Promise<void> => {
    const { name, checked } = target as HTMLInputElement;
    this.said = '';
    this.problem = '';
    if (name === 'desktop' && checked && !(await this.#ask())) {
      (target as HTMLInputElement).checked = false;
      return;
    }
    if (!this.#choose(name as keyof NoticeChoice, checked)) (target as HTMLInputElement).checked = !checked;
    else if (name === 'sound' && checked) void chime();
  };

  /** Asks the browser for its leave; returns whether there can be notices, and says why not. */
  async #ask(): Promise<boolean> {
    const { texts } = this;
    if (!texts) return false;
    this.leave = await Notification.requestPermission();
    if (this.leave === 'default') this.problem = texts.unanswered;
    if (this.leave !== 'granted') return false;
    try {
      // Browsers of phones have them, and refuse them to pages.
      new Notification(texts.desktopOn, { tag: 'repere-trial', silent: true });
      return true;
    } catch {
      this.leave = 'missing';
      return false;
    }
  }

  /** Returns whether it is so now. */
  #choose(name: keyof NoticeChoice, on: boolean): boolean {
    const { texts } = this;
    const choice = { ...this.choice, [name]: on };
    if (!texts || !writeChoice(this.me.id, choice)) {
      this.problem = texts?.notKept ?? '';
      return false;
    }
    this.choice = choice;
    const said = {
      sound: [texts.soundOff, texts.soundOn],
      desktop: [texts.desktopOff, texts.desktopOn],
      names: [texts.namesOff, texts.namesOn],
    } as const;
    this.said = said[name][on ? 1 : 0];
    emit(this, 'chosen');
    return true;
  }

  async #load(): Promise<void> {
    const { language } = this;
    const texts = await loadNoticesWords(language).catch(() => undefined);
    if (language !== this.language) return;
    this.texts = texts;
    if (!texts) this.problem = this.strings.errors.unavailable;
  }
}

define('repere-notices', RepereNotices);

declare global {
  interface HTMLElementTagNameMap {
    'repere-notices': RepereNotices;
  }
}

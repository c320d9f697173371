import { html, nothing } from 'lit';
import type { SessionEntry } from '@repere/protocol';
import { asRefusal } from '../../connection/refusal.ts';
import { ageInWords } from '../../strings/ages.ts';
import { define } from '../define.ts';
import '../ticks/ticks.ts';
import { SectionElement } from './section.element.ts';

/**
 * The devices on which the account is open, and a way to sign each of them out.
 *
 * @prop account - asks the server
 */
export class RepereDevices extends SectionElement {
  static override properties = { ...SectionElement.properties, sessions: { state: true } };
  declare protected sessions: readonly SessionEntry[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.run(this.#read));
  }

  override render(): unknown {
    const { words, strings, sessions } = this;
    const others = sessions?.some(({ current }) => !current);
    return html`<div class="part">
      <p class="lead">${words.devicesLead}</p>
      ${
        sessions
          ? html`<ul class="rows">
              ${sessions.map((session) => this.#row(session))}
            </ul>`
          : this.problem
            ? nothing
            : html`<repere-ticks label=${strings.loading}></repere-ticks>`
      }
      ${others ? this.button(words.endOthers, this.#endOthers) : nothing}
      ${sessions && !others ? html`<p class="faint">${words.noOthers}</p>` : nothing} ${this.outcome()}
    </div>`;
  }

  #row({ id, device: named, lastUsedAt, current }: SessionEntry): unknown {
    const { words } = this;
    const device = named || words.unknownDevice;
    const when = ageInWords(lastUsedAt, Date.now(), this.language, words.now);
    return html`<li>
      <span class="mark ${current ? 'here' : ''}"></span>
      <div>
        <p class="name">${device}</p>
        <p class="faint">${current ? words.thisDevice : words.lastUsed(when)}</p>
      </div>
      ${
        current
          ? nothing
          : html`<button class="plain" aria-label=${words.endSession(device)} @click=${() => void this.#end(id)}>
              ${words.endSessionShort}
            </button>`
      }
    </li>`;
  }

  readonly #read = async (): Promise<void> => {
    const sessions = await this.account.sessions();
    this.sessions = sessions.toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt - a.lastUsedAt);
  };

  async #end(id: string): Promise<void> {
    await this.run(async () => {
      await this.account.endSession(id).catch((cause: unknown) => {
        // Somebody was faster, which is as well.
        if (asRefusal(cause).code !== 'not_found') throw cause;
      });
      await this.#read();
    }, this.words.sessionEnded);
    void this.focusOn('.said');
  }

  readonly #endOthers = async (): Promise<void> => {
    await this.run(async () => {
      await this.account.endOtherSessions();
      await this.#read();
    }, this.words.othersEnded);
  };
}

define('repere-devices', RepereDevices);

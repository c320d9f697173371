import { css, html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { createDates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../composer/composer.ts';
import { define } from '../define.ts';
import '../ticks/ticks.ts';
import { layOut } from '../timeline/rows.ts';
import '../timeline/timeline.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';

/**
 * One conversation: its messages and the place to write the next one.
 *
 * @prop store - where it is read and written
 * @prop conversation - its identifier
 * @prop starting - the person it would begin with, where it does not exist yet
 * @prop other - the name of whom one writes to
 */
export class RepereConversation extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    starting: { attribute: false },
    other: {},
    strings: { attribute: false },
    language: {},
    draft: { state: true },
    dividerAfter: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare starting: FoundPerson | undefined;
  declare other: string;
  declare strings: Strings;
  declare language: Language;
  declare draft: string;
  declare dividerAfter: number;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-block-size: 0;
      }
      .wait {
        place-self: center;
      }
      repere-composer {
        inline-size: 100%;
        max-inline-size: 52rem;
        margin-inline: auto;
        padding: var(--repere-space-2) var(--repere-space-3) max(var(--repere-space-3), env(safe-area-inset-bottom));
      }
    `,
  ];

  #drafts = new Map<string, string>();
  /** The refused message whose words are being changed. */
  #editing: number | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.draft = '';
    this.dividerAfter = 0;
    this.other = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    if (changed.has('conversation')) {
      const left = changed.get('conversation');
      if (left) this.#drafts.set(left, this.draft);
      this.draft = this.#drafts.get(this.conversation) ?? '';
      this.dividerAfter = 0;
      this.#editing = undefined;
    }
    const summary = this.store.summary(this.conversation);
    if (!summary) return;
    if (!this.store.timeline(this.conversation)) {
      this.dividerAfter = summary.unread > 0 ? summary.readSeq : 0;
      void this.store.open(this.conversation);
    }
  }

  override render(): unknown {
    const { store, strings, conversation } = this;
    const opened = store.timeline(conversation);
    const entries = store.entriesOf(conversation);
    const loading = !opened?.timeline.events.length && store.summary(conversation) !== undefined;
    const rows = layOut({
      events: opened?.timeline.events ?? [],
      entries,
      me: store.me?.id ?? '',
      dividerAfter: this.dividerAfter,
    });
    return html`${
        loading && !entries.length
          ? html`<repere-ticks class="wait" label=${strings.loading}></repere-ticks>`
          : html`<repere-timeline
              .rows=${rows}
              .more=${opened?.more ?? false}
              .loading=${opened?.loading ?? false}
              .me=${store.me?.id ?? ''}
              .person=${(account: string) => store.person(account)}
              .strings=${strings}
              .dates=${createDates(this.language, strings)}
              @older=${() => void store.loadOlder(conversation)}
              @seen=${this.#onSeen}
              @edit=${this.#onEdit}
              @discard=${(event: CustomEvent<number>) => void store.discard(event.detail)}
            ></repere-timeline>`
      }
      <repere-composer
        .value=${this.draft}
        .strings=${strings}
        label=${this.other ? strings.replyLabel(this.other) : strings.replyPlaceholder}
        placeholder=${strings.replyPlaceholder}
        @draft=${(event: CustomEvent<string>) => (this.draft = event.detail)}
        @send=${this.#onSend}
      ></repere-composer>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('repere-composer')?.focus();
  }

  async #onSend(event: CustomEvent<string>): Promise<void> {
    this.draft = '';
    const editing = this.#editing;
    this.#editing = undefined;
    if (editing === undefined) await this.store.send(this.conversation, event.detail, this.starting);
    else await this.store.resend(editing, event.detail);
    this.renderRoot.querySelector<RepereTimeline>('repere-timeline')?.toNewest();
  }

  #onSeen(): void {
    const last = this.store.timeline(this.conversation)?.timeline.last;
    if (last) this.store.markRead(this.conversation, last);
  }

  /** The words go back to where they are written; sending them renews the refused message in its place. */
  async #onEdit(event: CustomEvent<number>): Promise<void> {
    const entry = this.store.entries.find(({ order }) => order === event.detail);
    if (!entry) return;
    this.#editing = entry.order;
    this.draft = entry.payload.text;
    this.focus();
  }
}

define('repere-conversation', RepereConversation);

import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language, Register, SignIn } from '@repere/protocol';
import '../components/code/code.ts';
import { define } from '../components/define.ts';
import { emit } from '../components/emit.ts';
import '../components/register/register.ts';
import '../components/sign-in/sign-in.ts';
import { formStyles } from '../components/field/form.styles.ts';
import type { ChatStore } from '../state/chat.store.ts';
import { createEntry } from '../state/entry.ts';
import type { Entry } from '../state/entry.ts';
import type { EntryWords } from '../strings/entry.words.ts';
import { loadEntryWords } from '../strings/load-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles } from '../theme/base.styles.ts';
import type { Step } from './chat.view.ts';
import type { DraftFlow } from './draft.flow.ts';

/** Steps whose forms are there from the start. */
const AT_HAND: ReadonlySet<Step['name']> = new Set(['register', 'sign-in', 'code']);

/**
 * The steps in which a visitor says who they are.
 *
 * @prop step - where the person is in them
 * @prop draft - the question that waits meanwhile; without one there is no way to register from here, as at the desk
 * @fires go - `detail`: the step to go to
 */
export class RepereIdentify extends LitElement {
  static override properties = {
    step: { attribute: false },
    store: { attribute: false },
    draft: { attribute: false },
    strings: { attribute: false },
    language: {},
    words: { state: true },
    further: { state: true },
    problem: { state: true },
  };
  declare step: Step;
  declare store: ChatStore;
  declare draft: DraftFlow | undefined;
  declare strings: Strings;
  declare language: Language;
  declare protected words: EntryWords | undefined;
  /** Whether the forms of the further steps are there. */
  declare protected further: boolean;
  declare protected problem: string;
  static override styles = [baseStyles, formStyles];

  #entry: Entry | undefined;

  constructor() {
    super();
    this.further = false;
    this.problem = '';
  }

  override render(): unknown {
    if (this.problem) return html`<repere-notice tone="danger">${this.problem}</repere-notice>`;
    const { words } = this;
    if (!words) return nothing;
    return AT_HAND.has(this.step.name) ? this.#first(words) : this.further ? this.#further(words) : nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('step') || changed.has('language')) void this.#load();
  }

  protected override updated(changed: PropertyValues): void {
    // What is shown first at the desk takes no focus of itself: the gate is there before anybody asks for it.
    const first = changed.has('words') && !changed.get('words') && this.draft;
    if (first || changed.get('step') || changed.get('further') === false) this.focus();
  }

  /** Puts the focus into the form that is shown. */
  override focus(): void {
    const form = this.renderRoot.firstElementChild as LitElement | null;
    void form?.updateComplete?.then(() => form.focus());
  }

  get #ways(): Entry {
    return (this.#entry ??= createEntry(this.store.access));
  }

  #first(words: EntryWords): unknown {
    const { step, draft, strings } = this;
    const lead = (why: string): unknown => (draft?.empty === false ? html`<p class="lead">${why}</p>` : nothing);
    switch (step.name) {
      case 'register':
        return html`<repere-register
          .strings=${strings}
          .words=${words}
          .language=${this.language}
          .act=${this.#register}
          @other=${() => this.#go({ name: 'sign-in' })}
        >
          ${lead(words.registerLead)}
        </repere-register>`;
      case 'code':
        return html`<repere-code
          ?asking=${draft?.wanted}
          .strings=${strings}
          .words=${words}
          .email=${draft?.registration?.email ?? ''}
          .act=${(code: string) => draft?.confirm(code)}
          @other=${() => this.#go({ name: 'register' })}
        ></repere-code>`;
      default:
        return html`<repere-sign-in
          ?closed=${!draft}
          .strings=${strings}
          .words=${words}
          .email=${step.name === 'sign-in' ? step.email : undefined}
          .act=${this.#signIn}
          @other=${() => this.#go({ name: 'register' })}
          @forgotten=${({ detail }: CustomEvent<string>) => this.#go({ name: 'forgotten', email: detail })}
        >
          ${lead(words.signInLead)}
        </repere-sign-in>`;
    }
  }

  #further(words: EntryWords): unknown {
    const { step, strings, language } = this;
    switch (step.name) {
      case 'second-step':
        return html`<repere-second-step
          .strings=${strings}
          .words=${words}
          .act=${(code: string) => this.#ways.signInWithCode({ ticket: step.ticket, code })}
          @back=${() => this.#go({ name: 'sign-in' })}
        ></repere-second-step>`;
      case 'forgotten':
        return html`<repere-forgotten
          .strings=${strings}
          .words=${words}
          .email=${step.email}
          .act=${async (email: string) =>
            this.#go({ name: 'reset', email, ticket: await this.#ways.forgotPassword({ email, language }) })}
          @back=${() => this.#go({ name: 'sign-in', ...(step.email && { email: step.email }) })}
        ></repere-forgotten>`;
      case 'reset':
        return html`<repere-reset-password
          .strings=${strings}
          .words=${words}
          .email=${step.email}
          .act=${async (code: string, password: string) =>
            this.#second(await this.#ways.resetPassword({ ticket: step.ticket, code, password }))}
          @back=${() => this.#go({ name: 'forgotten', email: step.email })}
        ></repere-reset-password>`;
      default:
        return nothing;
    }
  }

  readonly #register = async (fields: Register): Promise<void> => {
    await this.draft?.register(fields);
    this.#go({ name: 'code' });
  };

  readonly #signIn = async (credentials: SignIn): Promise<void> => {
    this.#second(await this.store.signIn(credentials));
  };

  /** Goes on to the second step, where there is one. */
  #second(ticket: string | undefined): void {
    if (ticket) this.#go({ name: 'second-step', ticket });
  }

  #go(step: Step): void {
    emit(this, 'go', step);
  }

  /** Loads what the further steps are made of. */
  async #load(): Promise<void> {
    const { language } = this;
    try {
      const forms = AT_HAND.has(this.step.name) ? undefined : import('./identify.later.ts');
      const [words] = await Promise.all([loadEntryWords(language), forms]);
      if (language !== this.language) return;
      this.words = words;
      this.further ||= forms !== undefined;
      this.problem = '';
    } catch {
      this.problem = this.strings.errors.unavailable;
    }
  }
}

define('repere-identify', RepereIdentify);

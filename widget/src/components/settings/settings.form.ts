import { html } from 'lit';
import type { Language, Me } from '@repere/protocol';
import { FormElement } from '../field/form.element.ts';
import type { Account } from '../../state/account.ts';
import type { AccountWords } from '../../strings/account.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { formStyles } from '../field/form.styles.ts';
import { SECTION_PROPERTIES } from './section.element.ts';
import { settingsStyles } from './settings.styles.ts';

/** A form of the settings: it says that it was saved until one goes on writing. */
export abstract class SettingsForm extends FormElement {
  static override properties: Record<string, object> = {
    ...FormElement.properties,
    ...SECTION_PROPERTIES,
    said: { state: true },
  };
  declare account: Account;
  declare me: Me;
  declare words: AccountWords;
  declare language: Language;
  declare protected said: string;
  static override styles = [baseStyles, formStyles, settingsStyles];

  constructor() {
    super();
    this.said = '';
  }

  protected override async onSubmit(event: SubmitEvent): Promise<void> {
    this.said = '';
    await super.onSubmit(event);
  }

  /** The button that sends, and what came of it beside. */
  protected sendRow(label: string, more: unknown = ''): unknown {
    return html`<div class="row send">
      <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${label}</button>
      ${more}
      <span class="said" role="status">${this.said}</span>
    </div>`;
  }
}

import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { DeskSheet } from '../sheet.ts';
import { KEYS } from './table.ts';
import type { KeyBinding } from './table.ts';

/**
 * Lists every key of the desk, and switches those of a single sign on and off.
 *
 * @prop on - whether they are on
 * @prop kept - whether that could be remembered
 * @fires switch - `detail`: whether they shall be on
 */
export class RepereDeskKeys extends DeskSheet {
  static override properties = { ...DeskSheet.properties, on: { type: Boolean }, kept: { type: Boolean } };
  declare on: boolean;
  declare kept: boolean;
  static override styles = [
    ...DeskSheet.styles,
    css`
      dialog {
        inline-size: min(46rem, calc(100vw - 2rem));
      }
      dl {
        columns: 2;
        column-gap: var(--repere-space-6);
        margin: 0;
      }
      .binding {
        display: flex;
        gap: var(--repere-space-4);
        align-items: center;
        justify-content: space-between;
        break-inside: avoid;
        min-block-size: 2.375rem;
        border-block-end: 1px solid var(--repere-line);
        font-size: var(--repere-size-small);
      }
      dd {
        display: flex;
        flex: none;
        gap: var(--repere-space-2);
        margin: 0;
      }
      kbd {
        min-inline-size: 1.625rem;
        padding-inline: 0.375rem;
        border: 1px solid var(--repere-line-strong);
        border-block-end-width: 3px;
        border-radius: var(--repere-radius);
        background: var(--repere-raised);
        font: 600 var(--repere-size-small) / 1.5rem var(--repere-font-ui);
        text-align: center;
        white-space: nowrap;
      }
      .off kbd.single {
        border-color: var(--repere-line);
        color: var(--repere-ink-faint);
        text-decoration: line-through;
      }
      @media (width < 46rem) {
        dl {
          columns: 1;
        }
      }
      .check {
        padding-block-start: var(--repere-space-2);
      }
      input {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        margin: 0;
        accent-color: var(--repere-pine);
      }
    `,
  ];

  protected override inside(): TemplateResult {
    const { words } = this;
    return html`<h2 id="title" tabindex="-1" autofocus>${words.keysTitle}</h2>
      <p class="lead">${words.keysLead}</p>
      <dl class=${this.on ? '' : 'off'}>${KEYS.map((binding) => this.#binding(binding))}</dl>
      <div class="check">
        <input
          id="singles"
          type="checkbox"
          .checked=${this.on}
          aria-describedby="singles-hint"
          @change=${(event: Event) => emit(this, 'switch', (event.target as HTMLInputElement).checked)}
        />
        <label for="singles">${words.keysSingles}</label>
        <p class="details" id="singles-hint">${words.keysHint}</p>
      </div>
      ${this.kept ? nothing : html`<repere-notice tone="caution">${words.keysNotKept}</repere-notice>`}
      <div class="actions"><button class="primary" @click=${() => this.close()}>${words.keysClose}</button></div>`;
  }

  #binding({ act, keys, anywhere }: KeyBinding): unknown {
    const { words } = this;
    const signs: unknown[] = keys.map((key) => html`<kbd class="single">${key.toUpperCase()}</kbd>`);
    if (anywhere) {
      const name = words.keyNames[anywhere.key] ?? anywhere.key;
      signs.push(html`<kbd>${anywhere.alt ? `Alt ${name}` : name}</kbd>`);
    }
    return html`<div class="binding">
      <dt>${words.keyActs[act]}</dt>
      <dd>${signs}</dd>
    </div>`;
  }
}

define('repere-desk-keys', RepereDeskKeys);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-keys': RepereDeskKeys;
  }
}

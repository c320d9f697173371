import { html, LitElement } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { noticeStyles } from './notice.styles.ts';

/**
 * One sentence that the person should know now.
 *
 * @slot - the sentence
 * @slot actions - what can be done about it
 * @prop tone - `info` and `caution` are announced when the reader pauses, `danger` at once
 */
export class RepereNotice extends LitElement {
  static override properties = { tone: {} };
  declare tone: 'info' | 'caution' | 'danger';
  static override styles = [baseStyles, noticeStyles];

  constructor() {
    super();
    this.tone = 'info';
  }

  override render(): unknown {
    return html`<div class="notice ${this.tone}" role=${this.tone === 'danger' ? 'alert' : 'status'}>
      <p><slot></slot></p>
      <slot name="actions"></slot>
    </div>`;
  }
}

define('repere-notice', RepereNotice);

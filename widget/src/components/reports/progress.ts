import { css, html, LitElement } from 'lit';
import type { Progress } from '../../state/mark-book.ts';
import { define } from '../define.ts';

/** Ticks by state: their number and height say it, whatever colours one sees. */
const TICKS: Readonly<Record<Progress, number>> = { sent: 1, delivered: 2, read: 3 };

/**
 * How far a message has got, in ticks: one for sent, two for delivered, and for read a third that is longer, as in the mark.
 *
 * @attr of - `sent`, `delivered` or `read`
 * @cssprop --repere-signal - colour of the long tick
 */
export class RepereProgress extends LitElement {
  static override properties = { of: {} };
  declare of: Progress;

  static override styles = css`
    :host {
      display: inline-flex;
      align-items: end;
      gap: 2px;
      block-size: 16px;
    }
    i {
      inline-size: 3px;
      block-size: 11px;
      border-radius: 0.75px;
      background: var(--repere-pine);
    }
    i:nth-child(3) {
      block-size: 15px;
      background: var(--repere-signal);
    }
    @media (forced-colors: active) {
      i {
        background: CanvasText !important;
      }
    }
  `;

  override render(): unknown {
    return Array.from({ length: TICKS[this.of] }, () => html`<i></i>`);
  }
}

define('repere-progress', RepereProgress);

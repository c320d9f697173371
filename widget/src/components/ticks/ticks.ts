import { css, html, LitElement } from 'lit';
import { define } from '../define.ts';

/**
 * Five ticks that rise one after another: something is on its way. Under reduced motion they stand still.
 *
 * @prop label - what is on its way, for screen readers
 */
export class RepereTicks extends LitElement {
  static override properties = { label: {} };
  declare label: string;

  static override styles = css`
    :host {
      display: inline-flex;
      align-items: end;
      gap: 4px;
      block-size: 20px;
      color: var(--repere-ink-faint);
    }
    i {
      inline-size: 3px;
      block-size: 100%;
      background: currentColor;
      transform: scaleY(0.4);
      transform-origin: bottom;
      animation: rise 1200ms var(--repere-ease) infinite;
    }
    i:nth-of-type(2) {
      animation-delay: 120ms;
    }
    i:nth-of-type(3) {
      animation-delay: 240ms;
    }
    i:nth-of-type(4) {
      animation-delay: 360ms;
      background: var(--repere-signal);
    }
    i:nth-of-type(5) {
      animation-delay: 480ms;
    }
    @keyframes rise {
      30% {
        transform: scaleY(1);
      }
      60% {
        transform: scaleY(0.4);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      i {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      i {
        background: CanvasText;
      }
    }
  `;

  constructor() {
    super();
    this.label = '';
  }

  override render(): unknown {
    return html`<i></i><i></i><i></i><i></i><i></i>`;
  }

  override willUpdate(): void {
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', this.label);
  }
}

define('repere-ticks', RepereTicks);

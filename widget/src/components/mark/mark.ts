import { css, html, LitElement, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { define } from '../define.ts';

/**
 * The mark: four short ticks in the colour of the text and a tall one in signal orange.
 *
 * @cssprop --repere-signal - colour of the tall tick
 */
export class RepereMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      inline-size: 1.5rem;
    }
    svg {
      display: block;
      fill: currentColor;
    }
    .here {
      fill: var(--repere-signal);
    }
    @media (forced-colors: active) {
      .here {
        fill: Highlight;
      }
    }
  `;

  override render(): unknown {
    const short = [2, 8.5, 15, 28];
    return html`<svg viewBox="0 0 33 32" aria-hidden="true">
      ${short.map((x) => svgTick(x))}
      <rect class="here" x="21.5" y="3" width="3" height="26" rx="0.75"></rect>
    </svg>`;
  }
}

function svgTick(x: number): SVGTemplateResult {
  return svg`<rect x=${x} y="14" width="3" height="12" rx="0.75"></rect>`;
}

define('repere-mark', RepereMark);

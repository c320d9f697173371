import { css, html, LitElement, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { baseStyles } from '../../../theme/base.styles.ts';
import { define } from '../../define.ts';

/** Times along a rule: each a stroke, the one that matters longer and in the signal’s colour. */
export interface RulePlot {
  kind: 'rule';
  /** Where strokes stand, from 0 to 1. */
  strokes: readonly number[];
  /** The one that matters, from 0 to 1. */
  signal?: number | undefined;
  /** A bound to compare with, from 0 to 1, and what it is called. */
  bound?: { at: number; label: string } | undefined;
  /** Marks along the rule, evenly spaced from its beginning to its end. */
  marks: readonly string[];
}

/** A count in strokes, five to a group as people tally: those that reached something are tall. */
export interface TallyPlot {
  kind: 'tally';
  all: number;
  reached: number;
}

/** Strokes of a tally that are drawn one by one; of more their share is drawn. */
const DRAWN = 40;

/** Pixels: a stroke, from one to the next, and what is between two groups of five beside. */
const STROKE = 3;
const STEP = 7;
const GAP = 6;

/** How near strokes have to be, of the whole rule, to stand beside each other; and most that are moved for it, because they stand for places. */
const NEAR = 0.012;
const MOVED = 12;

/** Strokes with how many pixels each is moved aside, so that those of one place are seen to be several: towards the middle of the rule. */
function spread(places: readonly number[]): [at: number, aside: number][] {
  let anchor: number | undefined;
  let count = 0;
  return places.map((at) => {
    if (anchor !== undefined && Math.abs(anchor - at) < NEAR) count += 1;
    else [anchor, count] = [at, 0];
    return [anchor ?? at, Math.min(count, MOVED) * (STROKE + 2) * ((anchor ?? at) < 0.5 ? 1 : -1)];
  });
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * A small plot in the house’s strokes. Drawn by attributes alone, in the width that there is; says its one sentence to screen readers, and
 * leaves the numbers to a table beside it.
 *
 * @prop plot - what is drawn
 * @attr label - what it shows, in a sentence
 * @cssprop --repere-signal - colour of the stroke that matters
 */
export class ReperePlot extends LitElement {
  static override properties = { plot: { attribute: false }, label: {} };
  declare plot: RulePlot | TallyPlot;
  declare label: string;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      svg {
        inline-size: 100%;
        overflow: visible;
        stroke: none;
        font: 400 var(--repere-size-small) / 1 var(--repere-font-ui);
      }
      .rule {
        block-size: 4.25rem;
      }
      .tally {
        block-size: 2.5rem;
      }
      .line,
      .mark {
        fill: var(--repere-line-strong);
      }
      .stroke,
      .reached {
        fill: var(--repere-pine);
      }
      .missed {
        fill: var(--repere-line-strong);
      }
      .signal {
        fill: var(--repere-signal);
      }
      .bound {
        stroke: var(--repere-ink-faint);
        stroke-width: 1;
        stroke-dasharray: 3 3;
      }
      text {
        fill: var(--repere-ink-faint);
      }
      @media (forced-colors: active) {
        .line,
        .mark,
        .missed {
          fill: GrayText;
        }
        .stroke,
        .reached,
        text {
          fill: CanvasText;
        }
        .signal {
          fill: Highlight;
        }
        .bound {
          stroke: CanvasText;
        }
      }
    `,
  ];

  override render(): unknown {
    const { plot } = this;
    return html`<svg role="img" aria-label=${this.label} class=${plot.kind}>
      ${plot.kind === 'rule' ? this.#rule(plot) : tally(plot, this.#backwards)}
    </svg>`;
  }

  get #backwards(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #rule({ strokes, signal, bound, marks }: RulePlot): SVGTemplateResult {
    const backwards = this.#backwards;
    const x = (at: number): string => percent(backwards ? 1 - at : at);
    const last = marks.length - 1;
    // What stands at an end is written inwards.
    const anchor = (at: number): string => (at < 0.08 ? 'start' : at > 0.92 ? 'end' : 'middle');
    return svg`
      ${
        bound &&
        svg`<line class="bound" x1=${x(bound.at)} x2=${x(bound.at)} y1="16" y2="46"></line>
        <text x=${x(bound.at)} y="11" text-anchor=${anchor(bound.at)}>${bound.label}</text>`
      }
      ${spread([...(signal === undefined ? [] : [signal]), ...strokes]).map(([at, aside], place) => {
        const high = place === 0 && signal !== undefined;
        return svg`<rect class=${high ? 'signal' : 'stroke'} x=${x(at)} y=${high ? 16 : 28} width=${STROKE} height=${high ? 30 : 18}
          rx="0.75" transform="translate(${(backwards ? -aside : aside) - STROKE / 2})"></rect>`;
      })}
      <rect class="line" x="0" y="46" width="100%" height="1"></rect>
      ${marks.map((mark, place) => {
        const at = place / last;
        return svg`<rect class="mark" x=${x(at)} y="46" width="1" height="6"></rect>
          <text x=${x(at)} y="66" text-anchor=${anchor(at)}>${mark}</text>`;
      })}`;
  }
}

function tally({ all, reached }: TallyPlot, backwards: boolean): SVGTemplateResult {
  if (all > DRAWN) {
    const share = reached / all;
    return svg`<rect class="missed" x="0" y="20" width="100%" height="14" rx="0.75"></rect>
      <rect class="reached" x=${backwards ? percent(1 - share) : '0'} y="6" width=${percent(share)} height="28" rx="0.75"></rect>`;
  }
  const strokes = Array.from({ length: all }, (_, place) => {
    const tall = place < reached;
    return svg`<rect class=${tall ? 'reached' : 'missed'} x=${place * STEP + Math.floor(place / 5) * GAP} y=${tall ? 6 : 20}
      width=${STROKE} height=${tall ? 28 : 14} rx="0.75"></rect>`;
  });
  // Read from the right they begin there.
  return backwards
    ? svg`<svg x="100%" overflow="visible"><g transform="scale(-1 1)">${strokes}</g></svg>`
    : svg`${strokes}`;
}

define('repere-plot', ReperePlot);

declare global {
  interface HTMLElementTagNameMap {
    'repere-plot': ReperePlot;
  }
}

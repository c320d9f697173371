import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Modules of light on every side, without which readers do not find the code (ISO/IEC 18004). */
const QUIET = 4;

/** The outline of the dark modules: one rectangle for each run in a row. */
export function outlineOf(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
}

/** A QR code from rows of 0 and 1: dark on light in every theme, since not every app reads it the other way round. */
export function qrCode(rows: readonly string[], label: string): TemplateResult {
  const size = rows.length + 2 * QUIET;
  return html`<svg
    class="qr"
    viewBox="${-QUIET} ${-QUIET} ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  >
    ${svg`<path class="light" d="M${-QUIET} ${-QUIET}h${size}v${size}h${-size}z"></path>
      <path class="dark" d=${outlineOf(rows)}></path>`}
  </svg>`;
}

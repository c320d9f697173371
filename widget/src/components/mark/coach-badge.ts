import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../../strings/strings.ts';
import './mark.ts';

/** Says that somebody is a coach of the house, by its mark: beside a name, never part of one. */
export function coachBadge(strings: Strings): TemplateResult {
  return html`<span class="coach"><repere-mark></repere-mark>${strings.coach}</span>`;
}

export const coachBadgeStyles = css`
  .coach {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    padding-block: 1px;
    padding-inline: 0.375rem 0.5rem;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius-full);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.4;
    color: var(--repere-ink-soft);
  }
  .coach repere-mark {
    inline-size: 0.9rem;
  }
`;

import { css } from 'lit';

/** The card of whoever asks: one column of quiet facts, divided by space and not by boxes. */
export const cardStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--repere-space-5);
    padding: var(--repere-space-4);
    overflow-wrap: anywhere;
  }
  header {
    --repere-avatar: 3rem;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--repere-space-3);
  }
  h2 {
    font-size: var(--repere-size-h3);
  }
  h3 {
    font: 600 var(--repere-size-small) / 1.4 var(--repere-font-ui);
    letter-spacing: 0;
    color: var(--repere-ink-faint);
  }
  h3 span {
    font-weight: 400;
  }
  section {
    display: grid;
    gap: var(--repere-space-1);
  }
  a {
    color: var(--repere-pine);
    font-weight: 550;
    text-underline-offset: 0.2em;
  }
  .faint {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .about {
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-line-strong);
    white-space: pre-line;
  }
  .facts {
    list-style: none;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .now {
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-signal);
  }
  .lead,
  .heading {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  blockquote {
    margin: var(--repere-space-1) 0 0;
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-line-strong);
    font: 400 var(--repere-size-ui) / 1.5 var(--repere-font-text);
    color: var(--repere-ink-soft);
    white-space: pre-line;
  }
  summary {
    min-block-size: 1.75rem;
    align-content: center;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 2.75rem;
    }
  }
  .sections {
    display: grid;
    gap: var(--repere-space-2);
    padding-block: var(--repere-space-1);
    list-style: none;
    font-size: var(--repere-size-small);
  }
  .sections a {
    display: inline-block;
    min-block-size: 1.5rem;
    font-weight: 400;
  }
  .gone {
    color: var(--repere-ink-soft);
  }
  .waits {
    padding-block: var(--repere-space-4);
  }
  @media (forced-colors: active) {
    .now {
      border-color: Highlight;
    }
  }
`;

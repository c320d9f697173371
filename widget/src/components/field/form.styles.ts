import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: var(--repere-space-4);
    padding: var(--repere-space-4);
  }
  h2 {
    font-size: var(--repere-size-h3);
  }
  .lead {
    color: var(--repere-ink-soft);
  }
  .field {
    display: grid;
    gap: var(--repere-space-1);
  }
  label,
  .label {
    font-weight: 600;
  }
  .hint,
  .details {
    font-size: var(--repere-size-small);
    line-height: 1.45;
    color: var(--repere-ink-faint);
  }
  .wrong {
    font-size: var(--repere-size-small);
    color: var(--repere-danger);
  }
  input:not([type='checkbox'], [type='radio']) {
    inline-size: 100%;
    min-block-size: 2.75rem;
    /* Whoever comes to it by a key sees the ring around it whole. */
    scroll-margin-block: var(--repere-space-3);
    padding: 0 var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    font-size: max(1rem, var(--repere-size-ui));
  }
  input[aria-invalid='true'] {
    border-color: var(--repere-danger);
    box-shadow: inset 3px 0 0 var(--repere-danger);
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--repere-space-3);
    align-items: start;
  }
  .check label {
    padding-block: 1px;
    font-weight: 500;
  }
  .check :is(.details, .wrong) {
    grid-column: 2;
  }
  input[type='checkbox'] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--repere-pine);
  }
  @media (pointer: coarse) {
    .check label {
      min-block-size: 2.75rem;
      align-content: center;
    }
    .check input {
      margin-block: 0.625rem;
    }
  }
  .digits {
    font-family: var(--repere-font-mono);
    font-size: 1.5rem !important;
    letter-spacing: 0.35em;
    text-align: center;
  }
  .factor {
    font-family: var(--repere-font-mono);
    letter-spacing: 0.08em;
  }
  summary {
    min-block-size: 2.75rem;
    align-content: center;
    color: var(--repere-pine);
    font-weight: 550;
    cursor: pointer;
  }
  details p {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  details p + p {
    margin-block-start: var(--repere-space-2);
  }
  .start {
    justify-self: start;
  }
  /* What has no edge stands with its words on the line that the fields stand on. */
  .row .quiet,
  .quiet.start {
    margin-inline: calc(-1 * var(--repere-space-2));
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
    align-items: center;
    justify-content: space-between;
  }
`;

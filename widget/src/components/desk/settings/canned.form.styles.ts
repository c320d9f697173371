import { css } from 'lit';

/** A canned reply while it is written. */
export const cannedFormStyles = css`
  form {
    border-inline-start: 3px solid var(--repere-pine);
    background: var(--repere-sunken);
  }
  .short {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: var(--repere-space-1) var(--repere-space-4);
  }
  .short .field {
    grid-row: span 4;
    grid-template-rows: subgrid;
    margin-block-end: var(--repere-space-3);
  }
  .short .field > :is(input, select) {
    grid-row: 3;
  }
  .short .field > .wrong {
    grid-row: 4;
  }
  select,
  textarea {
    inline-size: 100%;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    color: inherit;
    font: inherit;
    font-size: max(1rem, var(--repere-size-ui));
  }
  select {
    min-block-size: 2.75rem;
    padding-inline: var(--repere-space-2);
  }
  textarea {
    min-block-size: 7rem;
    padding: var(--repere-space-2) var(--repere-space-3);
    resize: vertical;
    field-sizing: content;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--repere-danger);
    box-shadow: inset 3px 0 0 var(--repere-danger);
  }
  #text-wrong:empty {
    position: absolute;
  }
  .placeholders {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2) var(--repere-space-4);
    list-style: none;
  }
  .placeholders li {
    display: flex;
    align-items: center;
    gap: var(--repere-space-2);
  }
  .placeholders button {
    min-block-size: 2rem;
    padding-inline: var(--repere-space-2);
    background: var(--repere-raised);
  }
  @media (pointer: coarse) {
    .placeholders button {
      min-block-size: 2.75rem;
    }
  }
  code {
    font: 400 0.875rem / 1 var(--repere-font-mono);
  }
  .preview {
    display: grid;
    gap: var(--repere-space-1);
    justify-items: start;
  }
  .label {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .bubble {
    max-inline-size: min(36rem, 100%);
    padding: var(--repere-space-2) var(--repere-space-3);
    border-radius: var(--repere-radius-large) var(--repere-radius-large) var(--repere-radius-large) 2px;
    background: var(--repere-raised);
    box-shadow: inset 0 0 0 1px var(--repere-line);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .start {
    justify-content: start;
  }
`;

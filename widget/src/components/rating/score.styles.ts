import { css } from 'lit';

/** What asking for a score looks like: five figures on a rule, each with its word. */
export const scoreStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    min-block-size: 0;
  }
  .frame {
    display: grid;
    gap: var(--repere-space-3);
    max-block-size: min(24rem, 55vh);
    overflow-y: auto;
    padding: var(--repere-space-3) var(--repere-space-4);
    border-block-start: 1px solid var(--repere-line);
    background: var(--repere-sunken);
    font-size: var(--repere-size-small);
    line-height: 1.45;
  }
  form {
    display: grid;
    gap: var(--repere-space-3);
  }
  .closed b {
    font-weight: 600;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font: 650 var(--repere-size-ui) / 1.3 var(--repere-font-display);
  }
  .hint {
    color: var(--repere-ink-faint);
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    margin-block-start: var(--repere-space-2);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
  }
  .scores label {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: 3.25rem;
    padding: var(--repere-space-1);
    text-align: center;
    line-height: 1.2;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .scores label + label {
    border-inline-start: 1px solid var(--repere-line);
  }
  /* Inside of the frame's own line, whose corners stay round where an end is chosen. */
  .scores label:first-child {
    border-start-start-radius: calc(var(--repere-radius) - 1px);
    border-end-start-radius: calc(var(--repere-radius) - 1px);
  }
  .scores label:last-child {
    border-start-end-radius: calc(var(--repere-radius) - 1px);
    border-end-end-radius: calc(var(--repere-radius) - 1px);
  }
  .scores label:hover {
    background: var(--repere-pine-tint);
  }
  .scores b {
    font: 650 1.125rem / 1.2 var(--repere-font-display);
  }
  .scores span {
    font-size: 0.75rem;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scores label:has(:checked) {
    background: var(--repere-pine);
    color: var(--repere-on-pine);
  }
  .scores label:has(:focus-visible) {
    outline: 2px solid var(--repere-focus);
    outline-offset: 2px;
    z-index: 1;
  }
  .field {
    display: grid;
    gap: var(--repere-space-1);
  }
  .field label {
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    font-size: max(1rem, var(--repere-size-ui));
    resize: vertical;
    field-sizing: content;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--repere-danger);
    box-shadow: inset 3px 0 0 var(--repere-danger);
  }
  .wrong {
    color: var(--repere-danger);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
  }
  .row .quiet:first-child {
    margin-inline-start: calc(-1 * var(--repere-space-2));
  }
  .said:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .scores label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

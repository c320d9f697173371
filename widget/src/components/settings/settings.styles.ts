import { css } from 'lit';

/** What the parts of the settings share. */
export const settingsStyles = css`
  form {
    padding: 0;
  }
  section + section {
    margin-block-start: var(--repere-space-5);
    padding-block-start: var(--repere-space-5);
    border-block-start: 1px solid var(--repere-line);
  }
  .part {
    display: grid;
    gap: var(--repere-space-3);
    justify-items: start;
  }
  .part > * {
    max-inline-size: 100%;
  }
  .part
    > :is(
      form,
      repere-address-form,
      repere-password-form,
      repere-second-factor,
      repere-notice,
      repere-enrol,
      repere-recovery-codes,
      ul,
      .ask
    ) {
    inline-size: 100%;
  }
  .part > .lead {
    margin-block-end: var(--repere-space-1);
  }
  h3 {
    font-size: 1.0625rem;
  }
  .said {
    color: var(--repere-pine);
    font-size: var(--repere-size-small);
    font-weight: 600;
  }
  .said:empty {
    display: none;
  }
  .said:not(:empty)::before {
    content: '';
    display: inline-block;
    inline-size: 3px;
    block-size: 0.9em;
    margin-inline-end: 0.5em;
    border-radius: 0.75px;
    background: var(--repere-signal);
  }
  .row.send {
    justify-content: start;
    gap: var(--repere-space-3);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
  }
  .ask {
    display: grid;
    gap: var(--repere-space-3);
    padding: var(--repere-space-3) var(--repere-space-4);
    border-inline-start: 3px solid var(--repere-caution);
    background: var(--repere-caution-tint);
  }
  .danger {
    border-color: var(--repere-danger);
    color: var(--repere-danger);
  }
  .danger:hover {
    background: var(--repere-danger-tint);
  }
  h4 {
    margin: 0;
    font-size: var(--repere-size-small);
    font-weight: 650;
  }
  .facts ul {
    margin-block: var(--repere-space-1) var(--repere-space-3);
    padding-inline-start: 1.1rem;
    color: var(--repere-ink-soft);
  }
  .facts li::marker {
    color: var(--repere-ink-faint);
  }
  .mark {
    align-self: stretch;
    inline-size: 3px;
    border-radius: 0.75px;
    background: var(--repere-line-strong);
  }
  .mark.here {
    background: var(--repere-signal);
  }
  ul.rows {
    inline-size: 100%;
    list-style: none;
  }
  ul.rows li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--repere-space-3);
    padding-block: var(--repere-space-3);
  }
  ul.rows li + li {
    border-block-start: 1px solid var(--repere-line);
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .faint {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  textarea,
  select {
    inline-size: 100%;
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    font-size: max(1rem, var(--repere-size-ui));
  }
  select {
    min-block-size: 2.75rem;
    font-family: inherit;
    color: inherit;
  }
  textarea {
    min-block-size: 5rem;
    resize: vertical;
    field-sizing: content;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--repere-danger);
    box-shadow: inset 3px 0 0 var(--repere-danger);
  }
  fieldset {
    display: grid;
    gap: var(--repere-space-1);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 var(--repere-space-1);
    font-weight: 600;
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: var(--repere-space-3);
    min-block-size: 2.75rem;
    font-weight: 400;
  }
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--repere-pine);
  }
`;

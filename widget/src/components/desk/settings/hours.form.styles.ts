import { css } from 'lit';

/** Opening hours while they are changed. */
export const hoursFormStyles = css`
  form {
    gap: var(--repere-space-5);
    padding: 0;
  }
  fieldset {
    display: grid;
    gap: var(--repere-space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 var(--repere-space-2);
    font-weight: 650;
  }
  ul {
    list-style: none;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--repere-space-3);
    min-block-size: 2.75rem;
  }
  .choice label {
    font-weight: 500;
  }
  .choice .details {
    grid-column: 2;
  }
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--repere-pine);
  }
  .week {
    gap: 0;
  }
  .day {
    display: grid;
    grid-template-columns: 7rem 22rem minmax(0, 1fr);
    align-items: start;
    gap: var(--repere-space-1) var(--repere-space-4);
    padding-block: var(--repere-space-2);
    border-block-start: 1px solid var(--repere-line);
  }
  .day .name,
  .day .closed {
    padding-block: 0.625rem;
    line-height: 1.5;
  }
  .day .name::first-letter {
    text-transform: uppercase;
  }
  .day .closed {
    font-size: var(--repere-size-ui);
  }
  .spans ul {
    display: grid;
    gap: var(--repere-space-1);
  }
  .spans li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-1) var(--repere-space-2);
  }
  .spans input:not([type='checkbox'], [type='radio']) {
    flex: 0 1 8.5rem;
    inline-size: 8.5rem;
    padding-inline: var(--repere-space-2);
    font-variant-numeric: tabular-nums;
  }
  .spans .wrong,
  .spans .next {
    flex-basis: 100%;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--repere-space-2);
  }
  .acts button {
    min-block-size: 2.75rem;
    font-size: var(--repere-size-small);
  }
  .remove {
    color: var(--repere-ink-faint);
  }
  .remove:hover {
    background: var(--repere-sunken);
    color: var(--repere-danger);
  }
  .closed-days li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    max-inline-size: 26rem;
    border-block-end: 1px solid var(--repere-line);
  }
  .closed-days li span::first-letter {
    text-transform: uppercase;
  }
  .past {
    color: var(--repere-ink-faint);
  }
  .add-day,
  .length {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
  }
  .add-day input:not([type='checkbox'], [type='radio']) {
    inline-size: 11rem;
  }
  .add-day button {
    min-block-size: 2.75rem;
  }
  .lengths {
    gap: var(--repere-space-4);
  }
  .length input:not([type='checkbox'], [type='radio']) {
    inline-size: 6rem;
  }
  select {
    min-block-size: 2.75rem;
    padding-inline: var(--repere-space-2);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    color: inherit;
    font: inherit;
  }
  .start {
    justify-content: start;
  }
  @media (width < 44rem) {
    .day {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .spans {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .day .closed {
      padding-block: 0;
    }
    .acts {
      justify-content: end;
    }
  }
`;

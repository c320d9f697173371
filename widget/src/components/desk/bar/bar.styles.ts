import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    border-block-end: 1px solid var(--repere-line);
    background: var(--repere-paper);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-2) var(--repere-space-3);
    padding: var(--repere-space-3) var(--repere-space-4) var(--repere-space-1);
  }
  .who {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--repere-space-3);
    font-size: var(--repere-size-h3);
    overflow-wrap: anywhere;
  }
  h2:focus-visible {
    outline: none;
  }
  h2 repere-here {
    font-family: var(--repere-font-ui);
    font-weight: 400;
    letter-spacing: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-1) var(--repere-space-2);
    margin-block-start: 2px;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .care {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  repere-avatar {
    --repere-avatar: 1.25rem;
  }
  .label {
    padding-inline: 0.375rem;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    font-size: 0.75rem;
    line-height: 1.25rem;
    overflow-wrap: anywhere;
  }
  .urgent {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    padding-inline: 0.375rem;
    border-radius: var(--repere-radius);
    background: var(--repere-danger-tint);
    color: var(--repere-danger);
    font-weight: 650;
  }
  .urgent svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-2);
  }
  .acts button {
    padding-inline: var(--repere-space-3);
    font-size: var(--repere-size-small);
  }
  @media (pointer: fine) {
    .acts button {
      min-block-size: 2.25rem;
    }
  }
  .happened {
    padding: 0 var(--repere-space-4) var(--repere-space-2);
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .happened:empty {
    padding-block-end: var(--repere-space-1);
  }
  .others p {
    padding: var(--repere-space-2) var(--repere-space-4);
    border-inline-start: 3px solid var(--repere-caution);
    background: var(--repere-caution-tint);
    font-size: var(--repere-size-small);
  }
  .back,
  .card {
    display: none;
  }

  @media (width < 76rem) {
    .card {
      display: inline-flex;
    }
  }

  @media (width < 52rem) {
    .bar {
      gap: var(--repere-space-2);
      padding: var(--repere-space-2) var(--repere-space-2) var(--repere-space-1);
    }
    .back {
      display: inline-flex;
    }
    .who {
      flex-basis: calc(100% - 8rem);
    }
    .acts {
      inline-size: 100%;
      padding-inline: var(--repere-space-2);
    }
    .acts button {
      flex: 1 1 auto;
      padding-inline: 0.375rem;
    }
  }
`;

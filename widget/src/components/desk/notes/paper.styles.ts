import { css } from 'lit';

/** What only coaches see is on paper: the same sheet where it is written and where it is read. */
export const paperStyles = css`
  .sheet {
    border: 1px dashed var(--repere-caution);
    border-inline-start: 3px double var(--repere-caution);
    background: color-mix(in oklab, var(--repere-caution-tint) 55%, var(--repere-raised));
    color: var(--repere-ink);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.375rem;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }

  .head svg {
    inline-size: 16px;
    flex: none;
    stroke-width: 1.75;
    color: var(--repere-caution);
  }

  .head b {
    font-weight: 650;
    color: var(--repere-ink);
  }

  .sign::before {
    content: '·';
    margin-inline-end: 0.375rem;
  }
`;

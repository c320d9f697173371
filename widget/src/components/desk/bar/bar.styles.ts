import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    border-block-end: 1px solid var(--repere-line);
    background: var(--repere-paper);
  }
  .bar {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--repere-space-1) var(--repere-space-2);
    padding: var(--repere-space-2) var(--repere-space-4);
  }
  h2 {
    font-size: var(--repere-size-h3);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--repere-space-1);
  }
`;

import { css } from 'lit';

export const personMenuStyles = css`
  :host {
    display: block;
  }
  div {
    position: relative;
  }
  [role='menu'] {
    position: absolute;
    z-index: 1;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 11rem;
    padding: var(--repere-space-1);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    box-shadow: var(--repere-shadow);
  }
  [role='menuitem'] {
    justify-content: start;
    min-block-size: 2.75rem;
    padding-inline: var(--repere-space-3);
    font-weight: 500;
  }
  [role='menuitem']:hover {
    background: var(--repere-sunken);
  }
  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
`;

import { css } from 'lit';

/** The other questions of a member. */
export const questionsStyles = css`
  :host {
    display: grid;
    gap: var(--repere-space-2);
    justify-items: start;
  }
  h3 {
    display: flex;
    gap: var(--repere-space-2);
    font: 600 var(--repere-size-small) / 1.4 var(--repere-font-ui);
    letter-spacing: 0;
    color: var(--repere-ink-faint);
  }
  h3 span {
    font-weight: 400;
  }
  ul {
    inline-size: 100%;
    list-style: none;
  }
  li + li {
    border-block-start: 1px solid var(--repere-line);
  }
  li button {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-content: stretch;
    gap: 0;
    inline-size: calc(100% + 2 * var(--repere-space-2));
    margin-inline: calc(-1 * var(--repere-space-2));
    padding: var(--repere-space-2);
    font-weight: 400;
    text-align: start;
  }
  li button:hover {
    background: var(--repere-sunken);
  }
  .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .faint {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  [role='status']:empty {
    position: absolute;
  }
  .quiet {
    margin-inline-start: calc(-1 * var(--repere-space-2));
    font-size: var(--repere-size-small);
  }
`;

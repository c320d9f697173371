import { css } from 'lit';

/** The frame of the desk's settings: a heading, and a way from one part to the other. */
export const settingsStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--repere-space-5);
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    padding: var(--repere-space-5) var(--repere-space-4) var(--repere-space-7);
  }
  header {
    display: grid;
    gap: var(--repere-space-3);
  }
  h2 {
    font-size: var(--repere-size-h2);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-1);
    border-block-end: 1px solid var(--repere-line);
  }
  nav button {
    margin-block-end: -1px;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    color: var(--repere-ink-soft);
  }
  nav button:hover {
    color: var(--repere-ink);
  }
  nav [aria-current] {
    border-block-end-color: var(--repere-pine);
    color: var(--repere-ink);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    nav [aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

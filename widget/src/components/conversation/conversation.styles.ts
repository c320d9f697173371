import { css } from 'lit';

export const conversationStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
    min-block-size: 0;
  }
  .wait {
    place-self: center;
  }
  repere-composer {
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    padding: var(--repere-space-2) var(--repere-space-3) max(var(--repere-space-3), env(safe-area-inset-bottom));
  }
`;
